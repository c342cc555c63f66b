"""What directory tells.

- ``people``: persons, members, the acting person and its sign-ins; ``offices``: units, organizations, profile
- ``calendar``: sessions and policy; ``work``: what waits for the acting person
"""

from kit.core.context import ANY_PERSON, PUBLIC
from kit.service import Query
from services.directory.queries.calendar import (
    get_policy,
    get_session,
    list_policies,
    list_sessions,
)
from services.directory.queries.offices import (
    get_organization,
    get_setup,
    get_unit,
    list_organizations,
    list_units,
)
from services.directory.queries.people import (
    get_me,
    get_member,
    get_person,
    list_members,
    list_persons,
    list_sign_ins,
)
from services.directory.queries.work import get_timeline, list_actions, list_work

# Every signed-in person may ask; what is shown of whom is decided in ``store.views``.
QUERIES = {
    "GetSetup": Query(get_setup, permission=PUBLIC),
    "GetMe": Query(get_me, permission=ANY_PERSON),
    "ListSignIns": Query(list_sign_ins, permission=ANY_PERSON),
    "GetPerson": Query(get_person, permission=ANY_PERSON),
    "ListPersons": Query(list_persons, permission=ANY_PERSON),
    "GetMember": Query(get_member, permission=ANY_PERSON),
    "ListMembers": Query(list_members, permission=ANY_PERSON),
    "GetUnit": Query(get_unit, permission=ANY_PERSON),
    "ListUnits": Query(list_units, permission=ANY_PERSON),
    "GetOrganization": Query(get_organization, permission=ANY_PERSON),
    "ListOrganizations": Query(list_organizations, permission=ANY_PERSON),
    "GetSession": Query(get_session, permission=ANY_PERSON),
    "ListSessions": Query(list_sessions, permission=ANY_PERSON),
    "GetPolicy": Query(get_policy, permission=ANY_PERSON),
    "ListPolicies": Query(list_policies, permission=ANY_PERSON),
    "ListWork": Query(list_work, permission=ANY_PERSON),
    "GetTimeline": Query(get_timeline, permission=ANY_PERSON),
    "ListActions": Query(list_actions, permission=ANY_PERSON),
}
