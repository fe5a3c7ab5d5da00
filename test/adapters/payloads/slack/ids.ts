// Names and ids of one workspace, its enterprise, and a workspace that shares a channel with it. All of them are made up.

export const app = 'A0WILDBOT1';
export const bot = { id: 'B0WILDBOT1', user: 'U0WILDBOT1' };
export const workspace = { id: 'T0WIPOWILD', domain: 'wild-wipo' };
export const office = { id: 'T0OFFICENP', domain: 'office-np' };
export const enterprise = { id: 'E0WIPOGRID', name: 'WIPO' };
export const channel = { id: 'C0CIONETWK', name: 'cio-network' };
export const privateChannel = { id: 'C0CHAIRS01', name: 'privategroup' };
export const direct = { id: 'D0ANAWILD1', name: 'directmessage' };
export const ana = { id: 'U0ANA00001', name: 'ana.garcia' };
/** A member of the other workspace, in the shared channel. */
export const bikram = { id: 'U0BIKRAM01', name: 'bikram.thapa' };

/** Deprecated by Slack, and still sent with everything. */
export const verification = 'Jhj5dZrVaK7ZwHHjRyZWjbDl';
export const trigger = '9876543210987.1234567890123.0123456789abcdef0123456789abcdef';
export const responseUrl = 'https://hooks.slack.com/actions/T0WIPOWILD/9876543210987/aBcDeFgHiJkLmNoPqRsTuVwX';
export const ts = '1713279600.000200';
export const threadTs = '1713270000.000100';

/** The team of an interaction: alone, or in an enterprise. */
export const inWorkspace = { team: workspace, enterprise: null, is_enterprise_install: false } as const;
export const inGrid = {
  team: { ...workspace, enterprise_id: enterprise.id, enterprise_name: enterprise.name },
  enterprise,
  is_enterprise_install: false,
} as const;
/** Where the app is installed in the whole enterprise, there may be no team. */
export const inOrganisation = { team: null, enterprise, is_enterprise_install: true } as const;

const docs = 'https://docs.slack.dev';
export const pages = {
  commands: `${docs}/interactivity/implementing-slash-commands`,
  presses: `${docs}/reference/interaction-payloads/block_actions-payload`,
  views: `${docs}/reference/interaction-payloads/view-interactions-payload`,
  shortcuts: `${docs}/reference/interaction-payloads/shortcuts-interaction-payload`,
  suggestions: `${docs}/reference/block-kit/block-elements/select-menu-element`,
  sockets: `${docs}/apis/events-api/using-socket-mode`,
  envelope: `${docs}/apis/events-api`,
  grid: `${docs}/enterprise/developing-for-enterprise-orgs`,
  connect: `${docs}/apis/slack-connect`,
  limits: `${docs}/apis/web-api/rate-limits`,
  event: (type: string) => `${docs}/reference/events/${type}`,
  method: (name: string) => `${docs}/reference/methods/${name}`,
} as const;
