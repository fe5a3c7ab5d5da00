import type { DrawnForm } from '../../../src/draw.ts';
import type { Values } from '../../../src/view.ts';
import { drawFacts } from './card.ts';
import { busyWhile, byId, el, pressable } from './dom.ts';
import { drawField, type FieldElement } from './field.ts';

/** Sends the values; gives the form again, with problems, where it is not done, and throws where it could not be sent. */
export type Submit = (values: Values) => Promise<DrawnForm | undefined>;
/** How a form was left: sent, or closed with what had been typed so far kept in it. */
export type Left = { sent: true } | { sent: false; form: DrawnForm };

/** Shows a form as a dialog until it is sent or closed. */
export function fillIn(form: DrawnForm, submit: Submit): Promise<Left> {
  const dialog = byId('form', HTMLDialogElement);
  return new Promise((resolve) => {
    let shown = form;
    let fields: FieldElement[] = [];
    let sent = false;
    const typed = (): Values => Object.fromEntries(fields.map((field) => [field.name, field.value()]));

    const show = (next: DrawnForm): void => {
      shown = next;
      fields = next.inputs.map(drawField);
      const problems = next.inputs.filter(({ problem }) => problem !== undefined).length;
      dialog.replaceChildren(drawForm(next, fields, problems, send, () => dialog.close()));
      const wrong = next.inputs.findIndex(({ problem }) => problem !== undefined);
      fields[Math.max(wrong, 0)]?.control.focus();
    };
    const send = async (): Promise<void> => {
      const again = await submit({ ...shown.values, ...typed() });
      if (again) return show(again);
      sent = true;
      dialog.close();
    };
    dialog.addEventListener(
      'close',
      () => {
        const values = typed();
        const kept = shown.inputs.map((input) => ({ ...input, value: values[input.name] ?? '' }));
        dialog.replaceChildren();
        resolve(sent ? { sent } : { sent, form: { ...shown, inputs: kept } });
      },
      { once: true },
    );
    show(form);
    dialog.showModal();
    fields[0]?.control.focus();
  });
}

function drawForm(
  form: DrawnForm,
  fields: readonly FieldElement[],
  problems: number,
  send: () => Promise<void>,
  close: () => void,
): HTMLFormElement {
  const alert = el('p', { class: 'alert', role: 'alert' });
  if (problems > 0)
    alert.textContent = problems === 1 ? 'One answer needs another look.' : `${problems} answers need another look.`;
  const submit = el('button', { type: 'submit', class: 'primary' }, 'Send');
  const drawn = el(
    'form',
    { novalidate: true },
    el('h2', { id: 'form-title', dir: 'auto' }, form.title),
    form.about.length > 0 ? drawFacts(form.about) : undefined,
    alert,
    el('div', { class: 'fields' }, ...fields.map(({ element }) => element)),
    el('div', { class: 'buttons end' }, pressable('Cancel', 'secondary', close), submit),
  );
  drawn.addEventListener('submit', (event) => {
    event.preventDefault();
    if (submit.getAttribute('aria-disabled') === 'true') return;
    void busyWhile(
      submit,
      send().catch((error: unknown) => {
        alert.textContent = error instanceof Error ? error.message : String(error);
      }),
    );
  });
  return drawn;
}
