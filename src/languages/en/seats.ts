/** Correcting members, and seats that end or change hands. */
export const seats = {
  'members.edit.title': 'Correct a member',
  'members.edit.summary': 'Correct a member’s name, e-mail, Office or position.',
  'members.edit.same': 'That is what is stored of {person} already.',
  'members.edit.taken': '{email} is the address of {person}. If both are one person, make them one.',
  'members.edited': '{person} is corrected and has been told. {changes}.',
  'members.edit.letter': '{by} of the secretariat has corrected what I hold about you: {changes}.',
  'members.remove.title': 'Remove a member',
  'members.remove.summary': 'End a member’s seat in a group.',
  'members.remove.sure': 'Remove {person} from the {group}? They are told, and get nothing more of it.',
  'members.remove.owns':
    '{person} still has {n, plural, one {# open action item} other {# open action items}} in it; a handover would give them to a successor.',
  'members.remove.letter': '{by} of the secretariat has ended your seat in the {group}. Thank you for your part in it.',
  'members.remove.news': '{person} is no longer a member of the {group}. Their seat is free for their Office to fill.',
  'members.removed':
    '{person} is no longer a member of the {group}, which has {members, plural, one {# member} other {# members}} nominated from {offices, plural, one {# Office} other {# Offices}}.',
  'handover.title': 'Hand a seat over',
  'handover.summary': 'Give a member’s seats and open work to a successor of the same Office.',
  'handover.from': 'From',
  'handover.to': 'Successor',
  'handover.moves': 'Also moves',
  'handover.none': 'nothing else is open',
  'handover.items': '{n, plural, one {# open action item} other {# open action items}}',
  'handover.answers': '{n, plural, one {# answer to a meeting to come} other {# answers to meetings to come}}',
  'handover.agendas': 'lines on {n, plural, one {# agenda} other {# agendas}}',
  'handover.drafts': 'minutes to write of {n, plural, one {# meeting} other {# meetings}}',
  'handover.officer': 'The role of {role} of the {group} is not handed over: the group confirms it anew.',
  'handover.same': 'That is the address of {person}. Please give the successor’s.',
  'handover.noSeat': '{person} has no seat to hand over.',
  'handover.done': '{person} has taken over',
  'handover.title.letter': 'You have taken over a seat',
  'handover.letter.to':
    '{by} has given you the seat of {office} in {groups} that {from} held. What was open with {from} is yours now.',
  'handover.letter.from':
    '{by} has given your seat of {office} in {groups} to {to}, with what was open. Thank you for your part in it; nothing more of it comes to you.',
  'handover.letter.others': '{to} has taken over the seat of {office} in {groups} from {from}.',
  'merge.title': 'Make two people one',
  'merge.summary': 'Where one person is in the roll twice: make both entries one.',
  'merge.other': 'The same person as',
  'merge.same': 'They are one person already.',
  'merge.approved':
    'One of them approved the other’s request to join, and nobody may approve their own. Please remove one of them instead.',
  'merge.sure':
    '{gone} becomes one with {kept}: accounts, seats, answers and action items of both are {kept}’s from then on. This cannot be undone.',
  'merge.done': '{kept} is one person now.',
} as const;
