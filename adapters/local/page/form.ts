import type { DrawnForm, DrawnReply } from '../../../src/view-model/draw.ts';
import type { Values } from '../../../src/view-model/view.ts';
import { drawFacts } from './card.ts';
import { busyWhile, byId, el, pressable } from './dom.ts';
import { drawField, type FieldElement } from './field.ts';
import { openLooks } from './looks.ts';
import type { Card } from './stage.ts';

import { word } from './words.ts';

/** Sends the values. Returns the form again where it has problems; throws where it could not be sent. */
export type Submit = (values: Values) => Promise<DrawnForm | undefined>;
/** How a form was closed: sent, or left with what had been typed so far. */
export type Left = { sent: true } | { sent: false; form: DrawnForm };

/** Shows a form as a dialog. Resolves when it is sent or closed. */
export function fillIn(form: DrawnForm, reader: Card['reader'], submit: Submit): Promise<Left> {
  const dialog = byId('form', HTMLDialogElement);
  return new Promise((resolve) => {
    let shown = form;
    let fields: FieldElement[] = [];
    let sent = false;
    const typed = (): Values => Object.fromEntries(fields.map((field) => [field.name, field.value()]));

    /** Returns the form with what has been typed so far. */
    const current = (): DrawnForm => {
      const values = typed();
      return { ...shown, inputs: shown.inputs.map((input) => ({ ...input, value: values[input.name] ?? '' })) };
    };
    const reply = (): DrawnReply => ({ kind: 'form', form: current() });
    const show = (next: DrawnForm): void => {
      shown = next;
      fields = next.inputs.map(drawField);
      const looks = openLooks(
        { reply, reader, at: '', toChannel: false },
        drawForm(next, fields, send, () => dialog.close()),
      );
      dialog.replaceChildren(
        el('div', { class: 'dialog-head' }, el('h2', { id: 'form-title', dir: 'auto' }, next.title), looks.menu),
        looks.body,
      );
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
        const kept = current();
        dialog.replaceChildren();
        resolve(sent ? { sent } : { sent, form: kept });
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
  send: () => Promise<void>,
  close: () => void,
): HTMLFormElement {
  const alert = el('p', { class: 'alert', role: 'alert' });
  const wrong = form.inputs.filter(({ problem }) => problem !== undefined).map(({ label }) => label);
  if (wrong.length > 0) alert.textContent = word('local.wrong', { fields: wrong.join(', ') });
  const submit = el('button', { type: 'submit', class: 'primary' }, word('local.send'));
  const drawn = el(
    'form',
    { novalidate: true },
    form.about.length > 0 ? drawFacts(form.about) : undefined,
    alert,
    el('div', { class: 'fields' }, ...fields.map(({ element }) => element)),
    el('div', { class: 'buttons end' }, pressable(word('local.cancel'), 'secondary', close), submit),
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
