/** Tells whoever acted, at the address Slack gave for it: private to them, good five times in half an hour. */
export async function tell(url: string | undefined, message: object): Promise<void> {
  if (url === undefined) return;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...message }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`Slack did not take the answer (${response.status}).`);
}
