-- Each item of an agenda has a place of its own; the order is checked once it is all written.
update committee_item i set position = n.position
from (select id, row_number() over (partition by session_id order by position, id) as position
      from committee_item) n
where n.id = i.id and n.position <> i.position;

alter table committee_item
    add constraint committee_item_place unique (session_id, position) deferrable initially deferred;
drop index committee_item_session;
