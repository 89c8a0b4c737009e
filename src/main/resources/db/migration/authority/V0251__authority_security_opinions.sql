-- Police and gendarmerie services that already gave opinions here: theirs never count as given by
-- silence. New installations learn it from the files of authorities.
insert into service_function (authority, service, function, scheme, territory)
select distinct authority, service, 'AVIS_SECURITE', null, null
from service_function
where function = 'AVIS' and service ~ '^(DIPN|GGD|REFSUR)-'
on conflict do nothing;
