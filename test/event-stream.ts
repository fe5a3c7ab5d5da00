/** Reads an event stream until `count` events of that name have come; returns their data. */
export async function events(response: Response, name: string, count: number): Promise<unknown[]> {
  const found: unknown[] = [];
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const whole = text.split('\n\n');
    text = whole.pop() ?? '';
    for (const event of whole) {
      const data = event.match(/^data: (.*)$/m)?.[1];
      if (event.startsWith(`event: ${name}\n`) && data) found.push(JSON.parse(data));
    }
    if (found.length >= count) break;
  }
  return found;
}
