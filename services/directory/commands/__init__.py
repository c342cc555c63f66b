"""What directory does when asked.

- ``instance``: the beginning and the profile; ``sign_in``: sessions, tokens, the own password
- ``accounts``: persons; ``seats``: members and terms; ``offices``: units and organizations
- ``calendar``: sessions and policy; ``imports``, ``import_members``: whole lists
"""

from kit.core.context import ANY_PERSON, PUBLIC
from kit.service import Command
from services.directory.commands.accounts import (
    create_person,
    deactivate_person,
    reactivate_person,
    remove_personal_data,
    reset_password,
    unlock_person,
    update_person,
)
from services.directory.commands.calendar import (
    close_session,
    create_session,
    open_session,
    set_policy,
    update_session,
)
from services.directory.commands.import_members import import_members
from services.directory.commands.imports import import_organizations, import_units
from services.directory.commands.instance import bootstrap_instance, update_instance_profile
from services.directory.commands.offices import (
    create_organization,
    create_unit,
    update_organization,
    update_unit,
)
from services.directory.commands.seats import create_member, end_membership, end_term, update_member
from services.directory.commands.sign_in import change_password, renew_token, sign_in_person, sign_out

# Whatever carries a password or a secret is ``secret``: neither request nor answer is kept anywhere.
COMMANDS = {
    "BootstrapInstance": Command(bootstrap_instance, permission=PUBLIC, secret=True),
    "UpdateInstanceProfile": Command(update_instance_profile, permission="profile.update"),
    "SignIn": Command(sign_in_person, permission=PUBLIC, secret=True),
    "RenewToken": Command(renew_token, permission=PUBLIC, secret=True),
    "SignOut": Command(sign_out, permission=ANY_PERSON, personal=True),
    "ChangePassword": Command(change_password, permission=ANY_PERSON, personal=True, secret=True),
    "ResetPassword": Command(reset_password, permission="account.reset", secret=True),
    "UnlockPerson": Command(unlock_person, permission="account.keep"),
    "CreatePerson": Command(create_person, permission="account.keep", secret=True),
    "UpdatePerson": Command(update_person, permission="account.keep"),
    "DeactivatePerson": Command(deactivate_person, permission="account.keep"),
    "ReactivatePerson": Command(reactivate_person, permission="account.keep", secret=True),
    "RemovePersonalData": Command(remove_personal_data, permission="account.keep"),
    "CreateMember": Command(create_member, permission="register.enrol", secret=True),
    "UpdateMember": Command(update_member, permission="register.keep"),
    "EndMembership": Command(end_membership, permission="register.keep"),
    "EndTerm": Command(end_term, permission="term.end"),
    "CreateUnit": Command(create_unit, permission="register.keep"),
    "UpdateUnit": Command(update_unit, permission="register.keep"),
    "CreateOrganization": Command(create_organization, permission="register.keep"),
    "UpdateOrganization": Command(update_organization, permission="register.keep"),
    "CreateSession": Command(create_session, permission="session.keep"),
    "UpdateSession": Command(update_session, permission="session.keep"),
    "OpenSession": Command(open_session, permission="session.keep"),
    "CloseSession": Command(close_session, permission="session.keep"),
    "SetPolicy": Command(set_policy, permission="policy.set"),
    "ImportMembers": Command(import_members, permission="register.enrol", secret=True),
    "ImportUnits": Command(import_units, permission="register.enrol", secret=True),
    "ImportOrganizations": Command(import_organizations, permission="register.keep"),
}
