/** Sends an ephemeral message to the `response_url` of a payload; Slack accepts five within 30 minutes. */
export type Respond = (url: string, message: object) => Promise<void>;

/** Thrown where the address was used up or has expired. */
export class ExpiredAddress extends Error {}

/** `apiUrl`: the address of the Web API, whose host is trusted beside Slack's own. */
export function createRespond(apiUrl: string): Respond {
  const apiHost = new URL(apiUrl).host;
  const isSlacks = ({ protocol, host }: URL): boolean =>
    host === apiHost || (protocol === 'https:' && /(^|\.)slack(-gov)?\.com$/.test(host));
  return async (url, message) => {
    if (!isSlacks(new URL(url))) throw new Error('A response_url is not an address of Slack.');
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...message }),
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
    });
    if (response.status === 404) throw new ExpiredAddress('Slack takes no more answers at this response_url.');
    if (!response.ok) throw new Error(`Slack did not take the answer (${response.status}).`);
  };
}
