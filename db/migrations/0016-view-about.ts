/**
 * Letters say which meeting they are about and where in them its card begins, so that the cards of those sent before are
 * still updated. The card was recognised by its first label until then. A view that is torn stays as it is.
 */
export const viewAbout = `
update letters set view = json_set(view, '$.about', json_object('kind', 'meeting', 'id', found.id, 'cardAt', found.card_at))
from (
  select letters.key, substr(min(subject), length('meeting:') + 1) as id, min(block.key) as card_at
  from letters
  join letter_subjects on letter_key = letters.key
  join json_each(case when json_valid(view) then view else '{}' end, '$.body') as block
  where subject like 'meeting:%'
    and json_extract(block.value, '$.kind') = 'facts'
    and json_extract(block.value, '$.facts[0].label.key') = 'meeting.when'
  group by letters.key
  having count(distinct subject) = 1
) as found
where letters.key = found.key;
`;
