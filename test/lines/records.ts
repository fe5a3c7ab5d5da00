import { does, english, french, question, refusal } from './line.ts';

const march = 'cio-network 2026-03-11';
const june = 'cio-network 2026-06-10';
const ia = 'ai-tools 2026-06-18';
const post = (progress: string, more: Record<string, string | null> = {}) =>
  does('status post', { group: 'cio-network', progress, ...more });
const wrote = (values: Record<string, string>) => does('minutes write', { meeting: march, ...values });

/** What a chair records: agendas, minutes, status updates; pasted lists among them. */
export const recordLines = [
  ...english('ch-cio', [
    ['agenda', does('agenda', { meeting: june })],
    ['agenda cio', does('agenda', { meeting: june })],
    ['agenda add cio "Working arrangements" --minutes 20', does('agenda add', { meeting: june, minutes: '20' })],
    ['agenda add cio Working arrangements', does('agenda add', { meeting: june, title: 'Working arrangements' })],
    ['agenda add cio network security', does('agenda add', { meeting: june, title: 'network security' })],
    [
      'agenda add cio Lessons learnt --owner CIO of JP --minutes 15',
      does('agenda add', { title: 'Lessons learnt', owner: 'CIO of JP', minutes: '15' }),
    ],
    ['agenda add cio Lessons --minutes', refusal],
    ['agenda remove cio 1', refusal],
    ['agenda add', question],
    ['minutes', does('minutes show', { meeting: march })],
    ['minutes cio', does('minutes show', { meeting: march })],
    ['minutes cio-network', does('minutes show', { meeting: march })],
    ['minutes show cio', does('minutes show', { meeting: march })],
    ['minutes write', does('minutes write', { meeting: march })],
    ['minutes write cio', does('minutes write', { meeting: march })],
    ['I want to write the minutes', does('minutes write', { meeting: march })],
    ['minutes post cio', refusal],
    ['minutes write cio --present "CIO of CH, CIO of JP"', wrote({ present: 'CIO of CH\nCIO of JP' })],
    ['minutes write cio --present CIO of CH, CIO of JP', wrote({ present: 'CIO of CH\nCIO of JP' })],
    ['minutes write cio --present "CIO of CH; CIO of JP"', wrote({ present: 'CIO of CH\nCIO of JP' })],
    ['minutes write cio --present "1. CIO of CH\n2. CIO of JP"', wrote({ present: 'CIO of CH\nCIO of JP' })],
    ['minutes write cio --present "1) CIO of CH\n2) CIO of JP"', wrote({ present: 'CIO of CH\nCIO of JP' })],
    ['minutes write cio --present "• CIO of CH\n• CIO of JP"', wrote({ present: 'CIO of CH\nCIO of JP' })],
    ['minutes write cio --present "– CIO of CH\n– CIO of JP"', wrote({ present: 'CIO of CH\nCIO of JP' })],
    ['minutes write cio --present "CIO of CH\tCIO of JP"', wrote({ present: 'CIO of CH\nCIO of JP' })],
    ['minutes write cio --present "CIO of CH、CIO of JP"', wrote({ present: 'CIO of CH\nCIO of JP' })],
    ['minutes write cio --present "CIO of CH، CIO of JP"', wrote({ present: 'CIO of CH\nCIO of JP' })],
    ['minutes write cio --present "CIO of CH (online)\nMr. CIO of JP"', wrote({ present: 'CIO of CH\nCIO of JP' })],
    [
      'minutes write cio --present "CIO of CH, Switzerland\nCIO of JP (Japan)"',
      wrote({ present: 'CIO of CH\nCIO of JP' }),
    ],
    ['minutes write cio --present "Dr. Ada Byron (guest)"', wrote({ present: 'Ada Byron (guest)' })],
    ['minutes write cio --present FR', wrote({ present: 'CIO of FR' })],
    [
      'minutes write cio --decisions "1. Meet in June\n2. Keep it short"',
      wrote({ decisions: 'Meet in June\nKeep it short' }),
    ],
    [
      'minutes write cio --items "Draft the charter (CIO of FI, 30 June)"',
      wrote({ items: 'Draft the charter (CIO of FI, 30 June)' }),
    ],
    ['minutes write cio --decisions', refusal],
    ['minutes write cio --present CIO of CH --present CIO of JP', refusal],
    ['minutes keeper cio "CIO of JP"', does('minutes keeper', { person: 'CIO of JP' })],
    ['minutes keeper cio CIO of JP', does('minutes keeper', { person: 'CIO of JP' })],
    ['status', does('status')],
    ['status cio', does('status', { group: 'cio-network' })],
    ['status post cio Second meeting held.', post('Second meeting held.')],
    ['status post cio "Second meeting held."', post('Second meeting held.')],
    ['status post cio network roll-out finished', post('network roll-out finished')],
    ['status post cio Progress made --next', refusal],
    ['status post cio Progress made --next Collect use cases', post('Progress made', { next: 'Collect use cases' })],
    ['status post cio Progress made --next a --next b', refusal],
    ['status post cio', question],
    ['status post cio Users’ "pain points" gathered', post('Users’ "pain points" gathered')],
    ['status post cio - Line one\n- Line two', post('- Line one\n- Line two')],
    ['report cio', does('report', { group: 'cio-network' })],
    ['status history cio', does('status history', { group: 'cio-network' })],
  ]),
  ...english(
    'ch-cio',
    [
      ['status post AI pilots started in four Offices', post('AI pilots started in four Offices')],
      ['status post All well in CH', post('All well in CH')],
      ['agenda add AI in examination', does('agenda add', { meeting: june, title: 'AI in examination' })],
      ['agenda', does('agenda', { meeting: june })],
      ['who is coming', does('meetings show', { meeting: june })],
    ],
    { in: 'cio-network' },
  ),
  ...english('us-cio', [
    ['minutes write cio', refusal],
    ['status post cio All well', refusal],
    ['agenda add cio My topic', refusal],
    ['minutes cio', does('minutes show', { meeting: march })],
  ]),
  ...french('fr-ai', [
    [
      'ordre du jour ajouter ia Retours d’expérience',
      does('agenda add', { meeting: ia, title: 'Retours d’expérience' }),
    ],
    ['agenda add ia "L’IA dans l’examen"', does('agenda add', { meeting: ia, title: 'L’IA dans l’examen' })],
    ['ordre du jour', does('agenda', { meeting: ia })],
    ['compte rendu rédiger ia', does('minutes write', { meeting: 'ai-tools 2026-03-19' })],
    ['je veux rédiger le compte rendu', does('minutes write', { meeting: 'ai-tools 2026-03-19' })],
    ['compte rendu ia', does('minutes show', { meeting: 'ai-tools 2026-03-19' })],
    ['minutes post ia', refusal],
    [
      'minutes write ia --present "AI lead of FR, AI lead of JP"',
      does('minutes write', { present: 'AI lead of FR\nAI lead of JP' }),
    ],
    [
      'minutes write ia --decisions "• Se réunir en juin\n• Partager les leçons"',
      does('minutes write', { decisions: 'Se réunir en juin\nPartager les leçons' }),
    ],
    [
      'status post ia Première réunion tenue',
      does('status post', { group: 'ai-tools', progress: 'Première réunion tenue' }),
    ],
    ['point d’étape ia', does('status', { group: 'ai-tools' })],
    ['point d’étape publier ia Tout va bien', does('status post', { group: 'ai-tools', progress: 'Tout va bien' })],
    ['status post ia Tout va bien --next', refusal],
    ['status post ia', question],
  ]),
];
