/** Sends an ephemeral message to the `response_url` of a payload; Slack accepts five within 30 minutes. */
export async function respond(url: string | undefined, message: object): Promise<void> {
  if (url === undefined) return;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...message }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`Slack did not take the answer (${response.status}).`);
}
