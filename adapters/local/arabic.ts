// Plain office Arabic without a meaning here. It stands in for a translation, word for word, so that lengths are about right.
const sample =
  'اجتماع الشبكة القادم يوم الأربعاء الساعة الواحدة ظهرا حسب توقيت جنيف ويرجى من الأعضاء تأكيد الحضور قبل نهاية الأسبوع';
const words = sample.split(' ');
// The keys under which the cards of every platform hold what people read; what a button carries is left unchanged.
const isRead = /^(text|title|label|errorMessage|placeholder|fallbackText)$/;

/** Returns the same JSON with each word that people read replaced by a sample word; codes, numbers and addresses stay. */
export function inArabic(sent: unknown): unknown {
  let next = 0;
  const word = (): string => words[next++ % words.length] ?? '';
  const walk = (value: unknown, name: string): unknown => {
    if (typeof value === 'string') return isRead.test(name) ? value.replaceAll(latinWord, word) : value;
    if (Array.isArray(value)) return value.map((one) => walk(one, name));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner, key)]));
  };
  return walk(sent, '');
}

// Not WILD/1-b, CH, a@b.example or https://…: only a separate word that is not all capitals.
const latinWord = /(?<![\p{L}\d/@.:_-])(?!\p{Lu}{2,}(?!\p{L}))[\p{L}’]+(?:-\p{L}+)*(?![\p{L}\d/@_]|[.:]\S|-\d)/gu;
