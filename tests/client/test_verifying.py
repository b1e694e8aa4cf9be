"""What is read is what was signed, by whom is trusted, now: every way around that is refused."""

import copy
import logging
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from signxml.algorithms import CanonicalizationMethod, DigestAlgorithm, SignatureConstructionMethod, SignatureMethod
from signxml.signer import XMLSigner
from signxml.verifier import XMLVerifier

from bcss_cpas.client.errors import SignatureError
from bcss_cpas.client.errors import SignatureProblem as Why
from bcss_cpas.client.keys import OwnKey
from bcss_cpas.client.signing import sign
from bcss_cpas.client.verifying import verified
from bcss_cpas.client.wsse import DS, ID, SECURITY, SIGNATURE, TIMESTAMP, TOKEN, WSU
from bcss_cpas.errors import WriteError
from bcss_cpas.flux._soap import SOAP_11, SOAP_12
from tests.client.pki import CANARY, NOW, own

RSA, CURVE, STRANGER = own("rsa signer", "rsa"), own("signer"), own("stranger")
BODY = f"{{{SOAP_11}}}Body"
PLAIN = (
    f'<e:Envelope xmlns:e="{SOAP_11}"><e:Body><reply xmlns="urn:x"><name>{CANARY}</name></reply></e:Body></e:Envelope>'
)
SIGNED = sign(PLAIN.encode(), CURVE, NOW)
FORGED_BODY = f'<e:Body xmlns:e="{SOAP_11}"><reply xmlns="urn:x"><name>Mallory</name></reply></e:Body>'


def check(envelope: bytes, trusted: OwnKey = CURVE, at: datetime = NOW) -> bytes:
    return verified(envelope, [trusted.certificate], at)


def why(envelope: bytes, trusted: OwnKey = CURVE, at: datetime = NOW) -> Why:
    """Return why an envelope is refused."""
    with pytest.raises(SignatureError) as refused:
        check(envelope, trusted, at)
    assert CANARY not in str(refused.value)
    return refused.value.why


def changed(change: Callable[[Any], object], envelope: bytes = SIGNED) -> bytes:
    """Let somebody in between change an envelope."""
    root = etree.fromstring(envelope)
    change(root)
    text: bytes = etree.tostring(root)
    return text


def part(root: Any, tag: str) -> Any:
    return next(root.iter(tag))


def canonical(element: Any) -> bytes:
    text: bytes = etree.tostring(element, method="c14n", exclusive=True)
    return text


@pytest.mark.parametrize("key", [RSA, CURVE], ids=["RSA", "ECDSA"])
@pytest.mark.parametrize("ns", [SOAP_11, SOAP_12])
def test_what_was_signed_comes_back(key: OwnKey, ns: str) -> None:
    envelope = PLAIN.replace(SOAP_11, ns).encode()
    root = etree.fromstring(check(sign(envelope, key, NOW), key))
    assert [each.tag for each in root] == [f"{{{ns}}}Body"]
    assert canonical(root[0][0]) == canonical(etree.fromstring(envelope)[0][0])


def test_only_the_signed_body_comes_back() -> None:
    def add(root: Any) -> None:
        etree.SubElement(root[0], "{urn:x}unsigned").text = "Mallory"

    assert b"Mallory" not in check(changed(add))


def test_a_header_that_is_there_stays() -> None:
    envelope = PLAIN.replace("<e:Body>", "<e:Header><to xmlns='urn:a'/></e:Header><e:Body>")
    signed = etree.fromstring(sign(envelope.encode(), CURVE, NOW))
    assert [each.tag for each in signed[0]] == ["{urn:a}to", SECURITY]
    assert check(etree.tostring(signed))


@given(text=st.text(st.characters(blacklist_categories=("Cs", "Cc"), min_codepoint=32, max_codepoint=0x10FFFF)))
def test_any_text_is_signed_and_read_as_it_was(text: str) -> None:
    root = etree.fromstring(PLAIN)
    try:
        root[0][0][0].text = text
    except ValueError:
        return
    back = etree.fromstring(check(sign(etree.tostring(root), CURVE, NOW)))
    assert (back[0][0][0].text or "") == text


@given(place=st.integers(0, len(SIGNED) - 1), byte=st.integers(1, 255))
def test_a_changed_byte_is_told_or_changes_nothing(place: int, byte: int) -> None:
    spoilt = bytearray(SIGNED)
    spoilt[place] ^= byte
    try:
        back = check(bytes(spoilt))
    except SignatureError:
        return
    assert back == check(SIGNED)


def test_sha_256_and_exclusive_canonicalisation_are_what_we_sign_with() -> None:
    for key, method in ((RSA, "rsa-sha256"), (CURVE, "ecdsa-sha256")):
        algorithms = {each.get("Algorithm") for each in etree.fromstring(sign(PLAIN.encode(), key, NOW)).iter("*")}
        ends = {each.rpartition("#")[2] for each in algorithms if each}
        assert ends == {"", method, "sha256"}


def test_body_and_timestamp_are_signed_and_the_timestamp_holds_five_minutes() -> None:
    root = etree.fromstring(SIGNED)
    references = [each.get("URI")[1:] for each in root.iter(f"{{{DS}}}Reference")]
    assert references == [part(root, BODY).get(ID), part(root, TIMESTAMP).get(ID)]
    assert [each.text for each in part(root, TIMESTAMP)] == ["2025-03-03T09:30:00.000Z", "2025-03-03T09:35:00.000Z"]


@pytest.mark.parametrize(
    "given_", [b"", b"<a/>", b"no xml", SIGNED], ids=["nothing", "no envelope", "no XML", "signed"]
)
def test_nothing_but_an_unsigned_envelope_is_signed(given_: bytes) -> None:
    with pytest.raises(WriteError, match="without a security header"):
        sign(given_, CURVE, NOW)


class TestMissing:
    def test_a_reply_without_any(self) -> None:
        assert why(PLAIN.encode()) is Why.MISSING

    @pytest.mark.parametrize("tag", [SECURITY, SIGNATURE, TIMESTAMP])
    def test_a_part_that_is_left_out(self, tag: str) -> None:
        assert why(changed(lambda root: part(root, tag).getparent().remove(part(root, tag)))) is Why.MISSING

    @pytest.mark.parametrize("left", ["body", "timestamp"])
    def test_a_signature_that_leaves_out_the_body_or_the_timestamp(self, left: str) -> None:
        other = "timestamp" if left == "body" else "body"
        assert why(signed_by_hand([f"bcss-cpas-{other}"])) is Why.MISSING

    def test_a_body_without_an_id(self) -> None:
        def drop(root: Any) -> None:
            del part(root, BODY).attrib[ID]

        assert why(changed(drop)) is Why.MISSING


def signed_by_hand(
    references: list[str],
    method: SignatureMethod = SignatureMethod.ECDSA_SHA256,
    digest: DigestAlgorithm = DigestAlgorithm.SHA256,
    change: Callable[[Any], object] = lambda _: None,
    key: OwnKey = CURVE,
) -> bytes:
    """Sign anew, after a change, what references lead to: as somebody does who holds the key."""
    root = etree.fromstring(sign(PLAIN.encode(), key, NOW))
    security = part(root, SECURITY)
    security.remove(part(root, SIGNATURE))
    change(root)
    signer = _OldSigner(
        method=SignatureConstructionMethod.detached,
        signature_algorithm=method,
        digest_algorithm=digest,
        c14n_algorithm=CanonicalizationMethod.EXCLUSIVE_XML_CANONICALIZATION_1_0,
    )
    certificates = [key.certificate]
    security.append(
        signer.sign(root, key=key.key, cert=certificates, reference_uri=list(references), id_attribute="Id")
    )
    return changed(lambda _: None, etree.tostring(root))


class _OldSigner(XMLSigner):
    def check_deprecated_methods(self) -> None:
        """Sign with SHA-1 too."""


BOTH = ["bcss-cpas-body", "bcss-cpas-timestamp"]


class TestWeak:
    def test_the_same_by_hand_with_sha_256_is_accepted(self) -> None:
        assert check(signed_by_hand(BOTH)) == check(SIGNED)

    @pytest.mark.parametrize(
        ("key", "method"),
        [(RSA, SignatureMethod.RSA_SHA1), (CURVE, SignatureMethod.ECDSA_SHA1)],
        ids=["RSA", "ECDSA"],
    )
    def test_a_signature_of_sha_1(self, key: OwnKey, method: SignatureMethod) -> None:
        assert why(signed_by_hand(BOTH, method=method, key=key), key) is Why.WEAK

    def test_a_digest_of_sha_1(self) -> None:
        assert why(signed_by_hand(BOTH, digest=DigestAlgorithm.SHA1)) is Why.WEAK

    def test_a_secret_that_both_sides_share_is_no_signature(self) -> None:
        def hmac(root: Any) -> None:
            part(root, f"{{{DS}}}SignatureMethod").set("Algorithm", SignatureMethod.HMAC_SHA256.value)

        assert why(changed(hmac)) is Why.WEAK

    def test_a_canonicalisation_that_keeps_comments(self) -> None:
        def keep(root: Any) -> None:
            method = part(root, f"{{{DS}}}CanonicalizationMethod")
            method.set("Algorithm", method.get("Algorithm") + "WithComments")

        assert why(changed(keep)) is Why.WEAK

    @pytest.mark.parametrize("name", ["CanonicalizationMethod", "SignatureMethod", "DigestMethod"])
    def test_an_algorithm_that_is_not_told(self, name: str) -> None:
        def drop(root: Any) -> None:
            method = part(root, f"{{{DS}}}{name}")
            method.getparent().remove(method)

        assert why(changed(drop)) is Why.WEAK


class TestForged:
    def test_a_changed_body(self) -> None:
        assert why(SIGNED.replace(CANARY.encode(), b"Mallory")) is Why.FORGED

    def test_a_changed_timestamp(self) -> None:
        assert why(SIGNED.replace(b"09:35:00", b"19:35:00")) is Why.FORGED

    def test_a_changed_signature(self) -> None:
        value = re.search(rb"SignatureValue>(....)", SIGNED)
        assert value is not None
        assert why(SIGNED.replace(value[1], b"AAAA")) is Why.FORGED

    @pytest.mark.parametrize("text", ["", "no base 64"])
    def test_a_signature_that_is_none(self, text: str) -> None:
        def empty(root: Any) -> None:
            part(root, f"{{{DS}}}SignatureValue").text = text

        assert why(changed(empty)) is Why.FORGED

    def test_the_key_of_another_under_a_name_that_is_trusted(self) -> None:
        forged = etree.fromstring(sign(PLAIN.encode(), STRANGER, NOW))
        part(forged, TOKEN).text = part(etree.fromstring(SIGNED), TOKEN).text
        assert why(etree.tostring(forged)) is Why.FORGED

    def test_a_key_of_another_kind(self) -> None:
        assert why(signed_by_hand(BOTH, key=CURVE).replace(b"ecdsa-sha256", b"rsa-sha256")) is Why.FORGED


class TestWrongKey:
    def test_a_stranger(self) -> None:
        assert why(sign(PLAIN.encode(), STRANGER, NOW)) is Why.WRONG_KEY

    def test_the_authority_of_the_signer_is_not_the_signer(self) -> None:
        with pytest.raises(SignatureError) as refused:
            verified(SIGNED, CURVE.chain, NOW)
        assert refused.value.why is Why.WRONG_KEY

    def test_nobody_is_trusted(self) -> None:
        with pytest.raises(SignatureError) as refused:
            verified(SIGNED, [], NOW)
        assert refused.value.why is Why.WRONG_KEY

    def test_a_certificate_before_its_time(self) -> None:
        early = NOW - timedelta(days=2)
        assert why(sign(PLAIN.encode(), CURVE, early), at=early) is Why.WRONG_KEY

    def test_one_of_several_who_are_trusted(self) -> None:
        trusted = [STRANGER.certificate, CURVE.certificate]
        assert verified(SIGNED, trusted, NOW) == check(SIGNED)

    def test_without_a_token_each_who_is_trusted_is_tried(self) -> None:
        def drop(root: Any) -> None:
            token = part(root, TOKEN)
            token.getparent().remove(token)

        trusted = [RSA.certificate, STRANGER.certificate, CURVE.certificate]
        assert verified(changed(drop), trusted, NOW) == check(SIGNED)
        assert why(changed(drop), STRANGER) is Why.FORGED


class TestStale:
    @pytest.mark.parametrize("minutes", [-5, 6.1])
    def test_too_early_or_too_late(self, minutes: float) -> None:
        assert why(SIGNED, at=NOW + timedelta(minutes=minutes)) is Why.STALE

    @pytest.mark.parametrize("seconds", [-60, 0, 300, 360])
    def test_within_its_time_and_the_tolerance(self, seconds: int) -> None:
        assert check(SIGNED, at=NOW + timedelta(seconds=seconds))

    def test_without_an_end_it_holds_for_the_tolerance(self) -> None:
        def endless(root: Any) -> None:
            stamp = part(root, TIMESTAMP)
            stamp.remove(stamp[1])

        signed = signed_by_hand(BOTH, change=endless)
        assert check(signed, at=NOW + timedelta(seconds=60))
        assert why(signed, at=NOW + timedelta(seconds=61)) is Why.STALE


class TestBroken:
    @pytest.mark.parametrize("text", ["yesterday", "", "2025-03-03T09:30:00"])
    def test_a_time_that_is_none_or_has_no_zone(self, text: str) -> None:
        def spoil(root: Any) -> None:
            part(root, f"{{{WSU}}}Created").text = text

        assert why(signed_by_hand(BOTH, change=spoil)) is Why.BROKEN

    def test_a_timestamp_without_its_beginning(self) -> None:
        def drop(root: Any) -> None:
            stamp = part(root, TIMESTAMP)
            stamp.remove(stamp[0])

        assert why(signed_by_hand(BOTH, change=drop)) is Why.BROKEN

    def test_a_token_that_is_no_certificate(self) -> None:
        def spoil(root: Any) -> None:
            part(root, TOKEN).text = "bm90aGluZw=="

        assert why(changed(spoil)) is Why.BROKEN

    def test_a_signature_without_what_it_signs(self) -> None:
        def drop(root: Any) -> None:
            signature = part(root, SIGNATURE)
            signature.remove(signature[0])

        assert why(changed(drop)) is Why.BROKEN

    @pytest.mark.parametrize(
        "envelope",
        [
            b"",
            b"<html/>",
            b"<<",
            b"<!DOCTYPE a><a/>",
            b'<!DOCTYPE e:Envelope [<!ENTITY x "y">]>' + PLAIN.encode(),
            b"<?pi?>" + PLAIN.replace("<e:Body>", "<?pi?><e:Body>").encode(),
            PLAIN.replace("<e:Body>", "<e:Body/><e:Body>").encode(),
            PLAIN.replace("e:Body", "e:Rest").encode(),
            PLAIN.replace("<e:Body>", "<e:Header/><e:Header/><e:Body>").encode(),
            PLAIN.replace("</e:Envelope>", "<e:Header/></e:Envelope>").encode(),
        ],
        ids=str,
    )
    def test_no_envelope(self, envelope: bytes) -> None:
        assert why(envelope) is Why.BROKEN


def wrap_beside(root: Any) -> None:
    """Put an unsigned body before the signed one."""
    root.insert(1, etree.fromstring(FORGED_BODY))


def wrap_behind(root: Any) -> None:
    root.append(etree.fromstring(FORGED_BODY))


def moved(root: Any, into: Any, body: str = FORGED_BODY) -> None:
    """Move the signed body away, and put another in its place."""
    into.append(part(root, BODY))
    root.append(etree.fromstring(body))


def moved_into_header(root: Any) -> None:
    moved(root, root[0])


def moved_into_security(root: Any) -> None:
    moved(root, part(root, SECURITY))


def moved_into_signature(root: Any) -> None:
    moved(root, etree.SubElement(part(root, SIGNATURE), f"{{{DS}}}Object"))


def moved_and_same_id(root: Any) -> None:
    moved(root, root[0])
    root[-1].set(ID, "bcss-cpas-body")


def moved_and_plain_id(root: Any) -> None:
    moved(root, root[0])
    root[-1].set("Id", "bcss-cpas-body")


def moved_into_new_body(root: Any) -> None:
    """Put the signed body into the body that is read, behind what is forged."""
    signed = part(root, BODY)
    root.remove(signed)
    forged = etree.fromstring(FORGED_BODY)
    forged.append(signed)
    root.append(forged)


def id_twice(root: Any) -> None:
    etree.SubElement(root[0], "{urn:x}other", {ID: "bcss-cpas-body"})


def id_twice_in_other_writing(root: Any) -> None:
    etree.SubElement(root[0], "{urn:x}other", {"ID": "bcss-cpas-body"})


def id_of_timestamp_twice(root: Any) -> None:
    etree.SubElement(part(root, BODY), "{urn:x}other", {"id": "bcss-cpas-timestamp"})


def two_security_headers(root: Any) -> None:
    root[0].append(copy.deepcopy(part(root, SECURITY)))


def empty_security_header_first(root: Any) -> None:
    root[0].insert(0, etree.Element(SECURITY))


def two_signatures(root: Any) -> None:
    part(root, SECURITY).append(copy.deepcopy(part(root, SIGNATURE)))


def signature_elsewhere(root: Any) -> None:
    root[0].append(part(root, SIGNATURE))


def security_in_body(root: Any) -> None:
    part(root, BODY).append(part(root, SECURITY))


def timestamp_elsewhere(root: Any) -> None:
    root[0].append(part(root, TIMESTAMP))


def second_timestamp(root: Any) -> None:
    part(root, SECURITY).insert(0, copy.deepcopy(part(root, TIMESTAMP)))


def second_token(root: Any) -> None:
    part(root, SECURITY).insert(0, copy.deepcopy(part(root, TOKEN)))


def same_reference_twice(root: Any) -> None:
    reference = part(root, f"{{{DS}}}Reference")
    reference.addnext(copy.deepcopy(reference))


def transformed(algorithm: str) -> Callable[[Any], None]:
    def change(root: Any) -> None:
        transforms = part(root, f"{{{DS}}}Transforms")
        etree.SubElement(transforms, f"{{{DS}}}Transform", Algorithm=algorithm)

    return change


def without_transform(root: Any) -> None:
    transforms = part(root, f"{{{DS}}}Transforms")
    transforms.getparent().remove(transforms)


def referring(uri: str | None) -> Callable[[Any], None]:
    def change(root: Any) -> None:
        reference = part(root, f"{{{DS}}}Reference")
        reference.attrib.pop("URI")
        if uri is not None:
            reference.set("URI", uri)

    return change


WRAPPINGS: dict[str, Callable[[Any], None]] = {
    "moved into the header": moved_into_header,
    "moved into the security header": moved_into_security,
    "moved into the signature": moved_into_signature,
    "moved, the forged one with its Id": moved_and_same_id,
    "moved, the forged one with its Id outside the namespace": moved_and_plain_id,
    "moved into the forged body": moved_into_new_body,
    "its Id on another element too": id_twice,
    "its Id on another element as ID": id_twice_in_other_writing,
    "the Id of the timestamp on another element": id_of_timestamp_twice,
    "two security headers": two_security_headers,
    "an empty security header before": empty_security_header_first,
    "two signatures": two_signatures,
    "the signature outside the security header": signature_elsewhere,
    "the security header in the body": security_in_body,
    "the timestamp outside the security header": timestamp_elsewhere,
    "two timestamps": second_timestamp,
    "two tokens": second_token,
    "a reference twice": same_reference_twice,
    "a reference by XPath": transformed("http://www.w3.org/TR/1999/REC-xpath-19991116"),
    "a reference by XPath filter": transformed("http://www.w3.org/2002/06/xmldsig-filter2"),
    "a reference by XSLT": transformed("http://www.w3.org/TR/1999/REC-xslt-19991116"),
    "a reference without what is signed of it": transformed("http://www.w3.org/2000/09/xmldsig#enveloped-signature"),
    "a reference that is not canonicalised": without_transform,
    "a reference to the whole document": referring(""),
    "a reference to nothing": referring(None),
    "a reference by pointer": referring("#xpointer(//*[@Id='bcss-cpas-body'])"),
    "a reference elsewhere": referring("https://example.org/body"),
    "a reference with a second sign": referring("##bcss-cpas-body"),
}


class TestWrapped:
    @pytest.mark.parametrize("change", WRAPPINGS.values(), ids=WRAPPINGS)
    def test_what_was_signed_is_not_what_would_be_read(self, change: Callable[[Any], None]) -> None:
        assert why(changed(change)) in (Why.WRAPPED, Why.MISSING)

    @pytest.mark.parametrize("change", [wrap_beside, wrap_behind])
    def test_a_second_body_beside_the_signed_one(self, change: Callable[[Any], None]) -> None:
        assert why(changed(change)) is Why.BROKEN

    def test_an_element_of_another_name_signed_under_the_id_of_the_body(self) -> None:
        def swap(root: Any) -> None:
            part(root, BODY).attrib.pop(ID)
            etree.SubElement(root[0], "{urn:x}other", {ID: "bcss-cpas-body"})

        assert why(signed_by_hand(BOTH, change=swap)) is Why.MISSING

    def test_a_verifier_that_tells_of_other_elements(self, monkeypatch: pytest.MonkeyPatch) -> None:
        real: Any = XMLVerifier.verify
        monkeypatch.setattr(XMLVerifier, "verify", lambda *given, **named: real(*given, **named)[::-1])
        assert why(SIGNED) is Why.WRAPPED


def test_a_further_element_may_be_signed() -> None:
    assert check(signed_by_hand([*BOTH, "bcss-cpas-token"])) == check(SIGNED)


def test_comments_change_nothing_of_what_is_read() -> None:
    commented = SIGNED.replace(CANARY.encode(), b"CANARY<!-- -->NAME").replace(b"<e:Body", b"<!-- --><e:Body")
    assert check(commented) == check(SIGNED)


def test_signxml_logs_no_text_that_was_signed(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG), caplog.at_level(logging.DEBUG, logger="signxml.processor"):
        assert CANARY.encode() in check(sign(PLAIN.encode(), CURVE, NOW))
        logging.getLogger("signxml.processor").info("listening")
    assert [record.getMessage() for record in caplog.records] == ["listening"]
