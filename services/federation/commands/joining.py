"""Whom this instance exchanges documents with: the security administrator's decisions, all audited."""

from __future__ import annotations

import secrets
from dataclasses import replace

from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_service_pb2 as pb
from kit.auth import raw_public_key, signing_keys
from kit.convert import timestamp
from kit.store import Context
from services.federation.domain import invitations, keys, kinds, peers
from services.federation.domain import own as own_rules
from services.federation.domain.peers import OPPOSITE, SHOVEL, IntroductionMade, Peer
from services.federation.domain.refusals import InvitationInvalid, KeyNotInFolder, NotDirect
from services.federation.store import aggregate_local, facts, links, lookups, own, sending, views


def create_invitation(request: pb.CreateInvitationRequest, ctx: Context) -> pb.CreateInvitationResponse:
    """Invite an instance: the file brings our key, and the way to our broker if there is one."""
    invitations.check_choice(request.level, request.relation, request.transport)
    if not request.peer_id or request.peer_id == ctx.instance:
        raise InvitationInvalid(field="peer_id", detail="请填写对方的实例编号")
    known = ctx.find_one(Peer, {"_id": request.peer_id})
    base = known or Peer(request.peer_id, request.name, request.level, request.relation)
    base = replace(base, name=request.name or base.name, transport=request.transport)
    secret = secrets.token_urlsafe(24)
    invited = peers.invite(base, invitations.secret_hash(secret), request.supersede)
    own.begin(ctx)
    saved = ctx.save(invited, facts.peer_changed(invited, ctx))
    extra = {"relation": OPPOSITE[saved.relation], "transport": saved.transport}
    if saved.transport == SHOVEL:
        extra["broker_uri"] = links.invite(ctx, saved, request.broker_uri)
    text = _paper(invitations.INVITATION, saved.id, secret, extra, ctx)
    return pb.CreateInvitationResponse(peer=views.peer(saved, ctx), invitation=text)


def accept_invitation(request: pb.AcceptInvitationRequest, ctx: Context) -> pb.AcceptInvitationResponse:
    """Take an invitation, and answer with our own key."""
    paper = invitations.read(invitations.INVITATION, request.invitation, ctx.instance)
    relation, transport = str(paper.extra.get("relation")), str(paper.extra.get("transport"))
    invitations.check_choice(paper.level, relation, transport)
    known = ctx.find_one(Peer, {"_id": paper.instance})
    key = keys.key_of(paper.raw_key, ctx.now)
    # A trusted peer that invites anew has lost its key, or we have lost ours.
    supersede = known is not None and key.kid not in {each.kid for each in known.keys}
    base = known or Peer(paper.instance, paper.name, paper.level, relation)
    base = replace(base, name=paper.name, via="", transport=transport, max_version=paper.max_version)
    own.begin(ctx)
    accepted = peers.accept_invitation(base, key, supersede, ctx.now)
    saved = ctx.save(accepted, facts.peer_changed(accepted, ctx))
    if transport == SHOVEL:
        links.accept(ctx, saved, str(paper.extra.get("broker_uri", "")), request.broker_uri)
    answer = _paper(invitations.ANSWER, saved.id, paper.secret, {}, ctx)
    return pb.AcceptInvitationResponse(peer=views.peer(saved, ctx), answer=answer)


def complete_invitation(request: pb.CompleteInvitationRequest, ctx: Context) -> pb.CompleteInvitationResponse:
    """Take the answer to our invitation."""
    paper = invitations.read(invitations.ANSWER, request.answer, ctx.instance)
    peer = lookups.peer(ctx, paper.instance)
    invitations.require_secret(paper, peer.token_hash)
    named = replace(peer, name=paper.name or peer.name, level=paper.level, max_version=paper.max_version)
    completed = peers.complete_invitation(named, keys.key_of(paper.raw_key, ctx.now), ctx.now)
    saved = ctx.save(completed, facts.peer_changed(completed, ctx))
    return pb.CompleteInvitationResponse(peer=views.peer(saved, ctx))


def _paper(purpose: str, to: str, secret: str, extra: dict, ctx: Context) -> str:
    signer, profile = own.signer(ctx), own.profile(ctx)
    values = {
        "instance": ctx.instance,
        "name": profile.name,
        "level": profile.level,
        "to": to,
        "max_version": kinds.MAX_VERSION,
        "secret": secret,
        "extra": extra,
    }
    return invitations.write(purpose, values, raw_public_key(signer.key), signer.key)


def confirm_peer(request: pb.ConfirmPeerRequest, ctx: Context) -> pb.ConfirmPeerResponse:
    """Trust a peer whose fingerprint was compared by phone."""
    peer = lookups.peer(ctx, request.peer_id, expected=request.expected_version)
    confirmed = peers.confirm(peer, "confirm", request.fingerprint, ctx.now)
    saved = ctx.save(confirmed, facts.peer_changed(confirmed, ctx))
    aggregate_local.watch(ctx, saved)
    return pb.ConfirmPeerResponse(peer=views.peer(saved, ctx))


def accept_introduction(request: pb.AcceptIntroductionRequest, ctx: Context) -> pb.AcceptIntroductionResponse:
    """Trust a peer that another one vouched for."""
    peer = lookups.peer(ctx, request.peer_id, expected=request.expected_version)
    accepted = peers.confirm(peer, "accept_introduction", request.fingerprint, ctx.now)
    saved = ctx.save(accepted, facts.peer_changed(accepted, ctx))
    aggregate_local.watch(ctx, saved)
    return pb.AcceptIntroductionResponse(peer=views.peer(saved, ctx))


def suspend_peer(request: pb.SuspendPeerRequest, ctx: Context) -> pb.SuspendPeerResponse:
    """Stop the exchange; both sides keep what they have."""
    peer = lookups.peer(ctx, request.peer_id, expected=request.expected_version)
    suspended = peers.suspend(peer, request.reason)
    saved = ctx.save(suspended, facts.peer_changed(suspended, ctx))
    return pb.SuspendPeerResponse(peer=views.peer(saved, ctx))


def resume_peer(request: pb.ResumePeerRequest, ctx: Context) -> pb.ResumePeerResponse:
    """Go on; what waited goes out, what was missed is asked for."""
    peer = lookups.peer(ctx, request.peer_id, expected=request.expected_version)
    resumed = peers.resume(peer)
    saved = ctx.save(resumed, facts.peer_changed(resumed, ctx))
    return pb.ResumePeerResponse(peer=views.peer(saved, ctx))


def rotate_key(request: pb.RotateKeyRequest, ctx: Context) -> pb.RotateKeyResponse:
    """Tell every peer the new key by a document signed with the old one, then sign with the new one."""
    known = own.own_keys(ctx)
    folder = signing_keys(ctx.config.signing_keys_dir)
    fresh = own_rules.unannounced(known, folder)
    kid = request.kid or (fresh[-1] if fresh else "")
    if kid not in fresh:
        raise KeyNotInFolder(field="kid", kid=kid or "未启用的密钥")
    new = keys.key_of(raw_public_key(folder[kid]), ctx.now, "own")
    for peer in ctx.find(Peer, {"state": {"$in": ["active", "suspended"]}, "via": ""}):
        sending.send(ctx, peer.id, _rotation(new, known.current.kid))
    ctx.save(own_rules.rotate(known, new, ctx.now))
    return pb.RotateKeyResponse(self=views.self_view(ctx))


def _rotation(new: keys.Key, replaced: str) -> documents.KeyRotation:
    return documents.KeyRotation(
        kid=new.kid, public_key=new.public_key, begins_at=timestamp(new.begins_at), replaces_kid=replaced
    )


def introduce_peer(request: pb.IntroducePeerRequest, ctx: Context) -> pb.IntroducePeerResponse:
    """Vouch for one peer to another, and for the other to the one: documents need both directions."""
    introduced, to = lookups.peer(ctx, request.peer_id), lookups.peer(ctx, request.to_peer_id)
    for each in (introduced, to):
        peers.require_active(each)
        if each.via:
            raise NotDirect(peer=each.name)
    for one, other in ((introduced, to), (to, introduced)):
        ctx.put(IntroductionMade(f"{one.id}>{other.id}", one.id, other.id, ctx.now))
        sending.send(ctx, other.id, facts.introduction(one))
    return pb.IntroducePeerResponse(peer=views.peer(introduced, ctx))
