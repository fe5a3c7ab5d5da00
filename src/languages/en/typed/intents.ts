/** What people write that is no command, folded and without punctuation, and what it means. The first that matches counts. */
export const intents: readonly (readonly [RegExp, string])[] = [
  [/^(hi|hello|hey|good (morning|afternoon|evening)|greetings)( there| all| everyone| bot| wild bot)?$/, 'hello'],
  [/^(many )?thanks?( you)?( very much| so much| a lot)?( bot)?$|^thx$|^cheers$/, 'thanks'],
  [/^(yes|y|yep|yeah|sure|ok|okay|i will (come|be there|attend)|i m coming|i am coming|count me in)( please)?$/, 'yes'],
  [
    /^(no|n|nope|i can ?n?o?t (come|attend|make it)|i can t (come|attend|make it)|i won t (come|be there)|i will not (come|attend))( thanks)?$/,
    'no',
  ],
  [/^(maybe|perhaps|not sure( yet)?)$/, 'maybe'],
  [
    /^(when|what time|where) (is|s|will be) (the |our |my )?(next )?meeting\b|^next meeting$|^when do we meet\b/,
    'next meeting',
  ],
  [/^(who is|who s|whos) (coming|attending|going)\b|^attendance$/, 'next meeting'],
  [/^(who is|who s|whos) (the |our )?(vice )?chairs?\b|^chair$/, 'groups'],
  [/^i (want|would like|d like|wish) to join\b|^how (do|can) i join\b|^let me join\b|^sign me up$/, 'join'],
  [
    /^(what|which)( action items?| tasks?)? (is|are|s) (mine|on me|assigned to me)$|^what do i (have to do|owe)$|^my (actions|action items|tasks|to ?do)$|^mine$/,
    'mine',
  ],
  [/^(my )?time ?zone( is)?( wrong| not right| incorrect)?$|^change my time ?zone$/, 'time zone'],
  [/^(speak|in|switch to|use) french( please)?$|^(do you )?speak french$/, 'French'],
  [/^(speak|in|switch to|use) english( please)?$|^(do you )?speak english$/, 'English'],
  [/^(stop|unsubscribe|snooze|mute|quiet|no more reminders?|stop reminding me|turn off reminders?)$/, 'reminders'],
  [/^(what can (you|i) do|how does this work|commands|menu|\?)( here)?$/, 'help'],
];
