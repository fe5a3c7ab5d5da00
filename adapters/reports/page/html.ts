/** Markup whose texts are escaped. */
export type Html = { html: string };

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => entities[one] ?? one);
const drawn = (value: string | number | Html | readonly Html[]): string => {
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  return 'html' in value ? value.html : value.map(({ html }) => html).join('');
};

/** Returns the markup, each value in it escaped unless it is markup itself. */
export const html = (
  parts: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html => ({
  html: parts.map((part, index) => (index === 0 ? part : drawn(values[index - 1] ?? '') + part)).join(''),
});

export const nothing: Html = { html: '' };
