"""The call for proposals: topic catalogue and clues."""

from __future__ import annotations

from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit.core.errors import FieldError
from kit.core.ids import new_id
from kit.store import Context
from services.intake.domain import calling
from services.intake.domain.calling import Catalogue, Clue, Topic
from services.intake.domain.refusals import InvalidInput
from services.intake.states import CATALOGUE, CLUE
from services.intake.store import facts, lookups
from services.intake.store import views_call as views


def create_topic_catalogue(
    request: pb.CreateTopicCatalogueRequest, ctx: Context
) -> pb.CreateTopicCatalogueResponse:
    """Begin the catalogue of topics for a session."""
    session_id = lookups.session_id_or_current(ctx, request.catalogue.session_id)
    session = lookups.known_session(ctx, session_id)
    empty = Catalogue(
        id=new_id(),
        session_id=session.id,
        title="",
        call_text="",
        state=CATALOGUE.initials[0],
        created_at=ctx.now,
    )
    return pb.CreateTopicCatalogueResponse(
        catalogue=views.catalogue(ctx.save(_entered(empty, request.catalogue)))
    )


def update_topic_catalogue(
    request: pb.UpdateTopicCatalogueRequest, ctx: Context
) -> pb.UpdateTopicCatalogueResponse:
    """Change a catalogue that is not yet published."""
    catalogue = ctx.get(Catalogue, request.catalogue_id, expected=request.expected_version)
    saved = ctx.save(_entered(catalogue, request.catalogue))
    return pb.UpdateTopicCatalogueResponse(catalogue=views.catalogue(saved))


def _entered(catalogue: Catalogue, entered: pb.CatalogueInput) -> Catalogue:
    topics = tuple(
        Topic(t.topic_id, t.title.strip(), t.text.strip(), t.focus_area, t.source.strip())
        for t in entered.topics
    )
    return calling.enter(catalogue, entered.title.strip(), entered.call_text.strip(), topics, new_id)


def publish_topic_catalogue(
    request: pb.PublishTopicCatalogueRequest, ctx: Context
) -> pb.PublishTopicCatalogueResponse:
    """Send out the call for proposals with its topics."""
    catalogue = ctx.get(Catalogue, request.catalogue_id, expected=request.expected_version)
    published = calling.publish(catalogue, ctx.now)
    session = lookups.known_session(ctx, catalogue.session_id)
    saved = ctx.save(published, facts.catalogue_published(published, session.year))
    return pb.PublishTopicCatalogueResponse(catalogue=views.catalogue(saved))


def receive_clue(request: pb.ReceiveClueRequest, ctx: Context) -> pb.ReceiveClueResponse:
    """Take a clue for proposals, from anybody who leaves a name."""
    actor = ctx.actor
    session_id = lookups.newest_session(ctx).id
    clue = Clue(
        id=new_id(),
        session_id=session_id,
        title=request.title.strip(),
        text=request.text.strip(),
        focus_area=request.focus_area,
        source=request.source or ("member" if actor.member_id else "public"),
        state=CLUE.initials[0],
        received_at=ctx.now,
        source_ref=request.source_ref,
        person_id=actor.id,
        member_id=actor.member_id,
        giver_name=actor.name or request.contact.strip(),
        contact=request.contact.strip(),
    )
    calling.check_clue(clue, lookups.review_policy(ctx, session_id))
    saved = ctx.save(clue, facts.clue_received(clue))
    return pb.ReceiveClueResponse(clue=views.clue(saved, inner=False))


def decide_clue(request: pb.DecideClueRequest, ctx: Context) -> pb.DecideClueResponse:
    """Put a clue into the catalogue, keep it or set it aside."""
    clue = ctx.get(Clue, request.clue_id, expected=request.expected_version)
    decided = calling.decide(clue, request.decision, request.reason.strip())
    if decided.state == "adopted":
        catalogue = ctx.find_one(Catalogue, {"_id": request.catalogue_id})
        if catalogue is None:
            raise InvalidInput(
                fields=[FieldError("catalogue_id", "CATALOGUE_REQUIRED", "请选择列入哪个选题目录")]
            )
        ctx.save(calling.adopt_into(catalogue, clue, new_id))
    return pb.DecideClueResponse(clue=views.clue(ctx.save(decided), inner=True))
