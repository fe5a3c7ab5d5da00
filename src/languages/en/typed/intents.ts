import type { Intents } from '../../typed.ts';

const group = '(?<group>.+?)';
const code = String.raw`(?<item>(?:[a-z]{2,6}[- ]\d{1,4})|(?:(?:wild/)?\d{1,3}-[a-z]))`;
const meeting = '(?<meeting>(?:.* )?(?:meeting|call|session).*)';
const are = '(?:is|are|s|re|was)';

/** What people write that is no command. The first that matches counts; a named part is the value of that field. */
export const intents: Intents = [
  [`(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|morning|greetings|dear)(?: \\S+){0,5}`, 'hello'],
  ['(?:many |ok |great |perfect )?(?:thanks?|thank you|thx|cheers|ty)(?: .*)?', 'thanks'],
  [
    '(?:great|good|nice|perfect|excellent|super|cool|noted|understood|got it|well done|bye|goodbye|see you)(?: .*)?',
    'thanks',
  ],
  ['(?:yes|y|yep|yeah|sure|ok|okay)', 'answer', { answer: 'yes' }],
  ['(?:no|n|nope)', 'answer', { answer: 'no' }],
  ['(?:maybe|perhaps|not sure(?: yet)?)', 'answer', { answer: 'maybe' }],
  ['(?:yes|ok) (?:for|on|to) (?<meeting>.+)|(?<meeting2>.+) yes', 'meetings answer', { answer: 'yes' }],
  ['no (?:for|on|to) (?<meeting>.+)', 'meetings answer', { answer: 'no' }],
  [
    '(?:not sure|i am not sure|i m not sure|i do not know|i don t know) (?:if |whether )?i (?:can|will|could) (?:come|attend|make it|be there)(?: (?:to|on|in|for) (?<meeting>.+))?',
    'attendance',
    { answer: 'maybe' },
  ],
  [
    '(?:i )?(?:will|ll|shall|can|m|am|am going to) (?:come|coming|be there|attend|attending|join you|make it)(?: (?:to|on|in|for) (?<meeting>.+))?',
    'attendance',
    { answer: 'yes' },
  ],
  ['count me in(?: (?:to|on|in|for) (?<meeting>.+))?', 'attendance', { answer: 'yes' }],
  [
    '(?:i )?(?:can t|cannot|can not|cant|won t|will not|am not able to|m not able to|am unable to|m unable to) (?:come|be there|attend|make it|join you)(?: (?:to|on|in|for) (?<meeting>.+))?',
    'attendance',
    { answer: 'no' },
  ],
  [`(?:who|who all) ${are} (?:coming|attending|going)(?: (?:to|on|in|for) (?<meeting>.+))?|attendance`, 'next meeting'],
  [
    `(?:when|what time|what day|where) ${are} (?:the |our |my )?(?:next )?(?:meeting|call|session)(?: in \\S+ time)?|(?:nxt|next) (?:meeting|call|session)|when do we (?:meet|next meet)(?: next)?|when is it`,
    'next meeting',
  ],
  [`(?:when|what time|where) ${are} (?<meeting>(?:the |our )?.*(?:meeting|call|session).*)`, 'meetings show'],
  [`when (?:does|do|will) ${group} (?:meet|next meet)(?: next)?`, 'meetings', {}],
  ['(?:(?:show|list)(?: me)? )?(?:all )?(?:the |my |our )?(?:upcoming )?(?:meeting|meetings)(?: please)?', 'meetings'],
  [`(?:what ${are} on |show )?(?:the )?agenda(?: (?:of|for|on) (?<meeting>.+))?`, 'agenda'],
  [`(?:where|what) ${are} the minutes(?: (?:of|for|from) (?<meeting>.+))?`, 'minutes show'],
  ['what (?:was|did we|have we) (?:decided|decide)(?: (?:in|on|at) (?<meeting>.+))?', 'minutes show'],
  [
    '(?:i (?:want|need|would like|d like) to )?(?:write|take|draft) (?:the )?minutes(?: (?:of|for) (?<meeting>.+))?',
    'minutes write',
  ],
  [`who ${are} (?:the |our )?(?:vice )?chair(?:s|man|woman|person)?(?: of ${group})?`, 'own group'],
  [`who ${are} chairing ${group}|who (?:chairs|leads|runs) (?<group2>.+)`, 'group'],
  [`(?:who|which people) ${are} (?:in|members? of|the members? of) ${group}`, 'members'],
  ['who am i|(?:show )?my profile', 'profile'],
  ['who are you|what (?:are you|is wild|is this|is this bot)', 'help'],
  [`who ${are} (?<person>.+)`, 'whois'],
  [
    '(?:i (?:want|would like|d like|wish) to|how (?:do|can) i|let me|can i|please) join(?: us| a group)?(?: please)?|sign me up|add me',
    'join',
  ],
  [
    `(?:i (?:want|would like|d like|wish) to|how (?:do|can) i|let me|can i|please) join ${group}|(?:add|sign) me (?:up )?(?:to|for) (?<group2>.+)`,
    'join',
  ],
  [`(?:i (?:want|would like|d like|wish) to|how (?:do|can) i|please) leave(?: ${group})?`, 'leave'],
  [
    `(?:what|which)(?: action items?| tasks?| actions?)? ${are} (?:mine|on me|assigned to me)|what do i (?:have to do|owe)|my (?:actions|action items|tasks|to ?dos?)|mine|to ?do`,
    'actions',
    { filter: 'mine' },
  ],
  [`(?:(?:is|${are}) )?(?:anything |what ${are} )?(?:overdue|late)`, 'actions', { filter: 'overdue' }],
  [`what ${are} (?:still )?open|open (?:actions|items|action items)`, 'actions', { filter: 'open' }],
  [`(?:i have |i ve |we have |we )?(?:finished|done|completed|closed) ${code}`, 'actions done'],
  [`${code} (?:is )?(?:now )?(?:done|finished|complete|completed|closed)`, 'actions done'],
  [`(?:(?:show|see|open|how far is|what about|how is|where is|what is) )?${code}`, 'actions show'],
  [`(?:which|what) groups(?: .*)?|groups list|list (?:the )?groups`, 'groups'],
  [`what (?:is|does) (?<group>(?:the |our )?.*(?:group|network))(?: do)?`, 'group'],
  [`how ${are} ${group} (?:doing|going|getting on)|what ${are} new in (?<group2>.+)`, 'status'],
  [
    '(?:put|add|have|get|can i have|can i get|show) (?:it|this|that|the meetings?|meetings|them) (?:in|to|into) (?:my |the )?(?:outlook|google|calendar|apple|phone)(?: calendar)?|.* calendar feed',
    'calendar',
  ],
  ['(?:(?:change|set|update|fix) )?(?:my )?time ?zone(?: (?:is|to) (?:wrong|not right|incorrect))?', 'profile update'],
  ['(?:(?:change|set|update) )?my time ?zone (?:is|to) (?<zone>.+)', 'profile update'],
  ['(?:i am|i m|i live|i work) in (?<zone>.+?)(?: now| at the moment)?', 'ask profile update'],
  ['(?:(?:do you )?(?:speak|talk|use)|in|switch to|change to) french|french', 'profile update', { language: 'fr' }],
  ['(?:(?:do you )?(?:speak|talk|use)|in|switch to|change to) english|english', 'profile update', { language: 'en' }],
  ['(?:change|update|edit) (?:my )?(?:profile|details|language|e-?mail|name)', 'profile update'],
  [
    'stop|unsubscribe|snooze|mute|quiet|(?:my )?reminders?|(?:stop|no more|turn off|too many|fewer|less) (?:sending me )?(?:reminders?|messages?|mails?|notifications?)|stop reminding me',
    'remind',
  ],
  [
    '(?:i need |please |can you )?help(?: me)?|what can (?:you|i) do(?: for me| here)?|how does this work|how do i start|where do i start|start here|commands|menu|wild|i do not understand|i don t understand',
    'help',
  ],
  ['start|begin|main page|dashboard', 'home'],
  [`(?:cancel) ${meeting}`, 'meetings cancel'],
  [
    `(?:move|shift|postpone|reschedule) (?<meeting>(?:.* )?(?:meeting|call|session)) to (?<day>.+?)(?: at (?<time>.+))?`,
    'meetings move',
  ],
  [`(?:suggest|propose|find) (?:a |some )?(?:time|times|date|dates|day|slot)s?(?: for ${group})?`, 'meetings suggest'],
  ['(?:are there )?(?:any )?(?:pending |open |new )?(?:join )?requests?|who is waiting', 'requests'],
  ['approve (?<request>.+)', 'requests approve'],
  ['(?:decline|refuse) (?<request>.+)', 'requests decline'],
  ['(?:is )?everything (?:ok|okay|running|working|fine|all right)|are you (?:ok|up|alive|there)', 'health'],
];
