"""What is bought, by whom and how: further labels."""

from __future__ import annotations

from typing import Final

LABELS: Final[dict[str, str]] = {
    "tender.title": """
        contract name; tender name; name of contract; name of tender; title of contract; title
        of tender; title of the agreement; project name; project; name of project; procurement
        title; title of procurement; name of service; service name; service title; name of the
        service; title of the service; opportunity title; opportunity; scheme name; what are we
        buying; what are you buying; requirement title; service being procured; service being
        commissioned; service to be procured; service to be commissioned; name of commission;
        commission title; procurement name; procurement project; tender for; invitation to
        tender for; subject of the tender; contract; what we are buying; what is being bought;
        what is being commissioned; the services; what we want to buy; title of project; service
        to be bought""",
    "tender.reference": """
        ref; ref no; reference number; tender ref; tender number; tender no; contract ref;
        contract number; contract no; project reference; project ref; itt reference; itt ref;
        procurement ref; procurement id; notice reference; unique reference; pipeline ref; our
        reference; tender reference number; contract reference number; procurement number;
        project number; tender id; contract id; itt number; portal reference; dn number""",
    "tender.category": """
        goods services works; goods services or works; contract category; procurement category;
        main procurement category; supplies services or works; services goods or works; type of
        procurement; nature of contract; spend type; what type of contract is it; is it goods
        services or works; works services or supplies; type of requirement""",
    "tender.cpv": """
        main cpv code; cpv classification; common procurement vocabulary; cpv code s; main cpv;
        common procurement vocabulary code""",
    "tender.vat_charged": """
        vat applicable; is vat payable; subject to vat; vatable; is the supply vatable; vat
        payable; does vat apply; will vat be charged; vat chargeable; !vat exempt; !exempt from
        vat; !is the service vat exempt""",
    "buyer.name": """
        contracting body; client; purchaser; purchasing authority; buyer name; name of buyer;
        name of authority; name of council; name of contracting authority; awarding authority;
        buying organisation; issuing authority; lead authority; lead commissioner; the
        authority; the council; commissioning body; commissioning authority; commissioning
        organisation; client organisation; customer; employer; contracting organisation;
        procuring authority; published by; issued by; on behalf of; who is buying; which
        organisation is buying; local authority; authority name; council name; procuring
        organisation; buying authority; the buyer; commissioner name; name of commissioner;
        commissioned by""",
    "buyer.nation": "part of the uk; uk nation; which nation",
    "buyer.kind": """
        type of organisation; organisation type; kind of authority; type of buyer; type of
        contracting authority; type of council""",
    "procedure.legal_basis": """
        governing legislation; governing regulations; applicable legislation; procurement
        regime; regime; applicable law; which regulations apply; legislation; procurement
        legislation; relevant legislation; applicable regulations""",
    "procedure.above_threshold": """
        over threshold; above pa23 threshold; above or below threshold; is it above threshold;
        covered procurement; is this a covered procurement; above threshold procurement; exceeds
        threshold; !below threshold; !below threshold procurement; !is it below threshold; !sub
        threshold""",
    "procedure.light_touch": """
        light touch services; is it light touch; does the light touch regime apply; ltr; light
        touch regime applies; light touch applies; light touch service; ltr applies; is this a
        light touch contract; special regime contract""",
    "procedure.method": """
        type of procedure; tender procedure; procurement route; procurement method; tendering
        procedure; procedure used; route; procurement approach; tender route; proposed
        procedure; procedure to be used; sourcing route; proposed route to market; which
        procedure will be used; competitive procedure; how will we buy it; method of
        procurement; proposed procurement route; award procedure; recommended route; recommended
        procedure; recommended procurement route; chosen route; chosen procedure""",
    "procedure.shortlist": """
        shortlisting stage; two stage procedure; two stage process; sq stage; selection stage;
        pqq stage; shortlist; will bidders be shortlisted; selection stage before tender; two
        stage tender; !open to all; !single stage; !one stage; !single stage tender""",
    "procedure.shortlist_size": """
        number of bidders to be shortlisted; bidders to be shortlisted; how many shortlisted;
        number invited to tender; maximum number of bidders invited; number to be shortlisted;
        how many bidders will be shortlisted; bidders shortlisted; number of bidders
        shortlisted; maximum shortlisted""",
    "procedure.framework": """
        is this a framework; is it a framework; is this a framework agreement; framework
        contract; framework yes no; establishes a framework; will a framework be established;
        setting up a framework""",
    "procedure.dynamic_market": """
        dynamic purchasing; is this a dps; is this a dynamic market; utilities dynamic market""",
    "procedure.call_off": """
        call off contract; further competition; call off from framework; is this a call off;
        framework call off; mini competition under framework""",
    "procedure.members_only": """
        open to framework members only; restricted to framework members; existing framework
        suppliers only; only open to framework suppliers; open to existing framework suppliers
        only; restricted to dps members; only suppliers on the framework may bid""",
    "procedure.closed_quotes": """
        by invitation only; invitation only; closed quote; closed quotes; selected suppliers
        only; invited suppliers only; request for quotation by invitation; quotes by invitation
        only; only invited suppliers may bid; closed competition; closed request for quotations""",
    "procedure.planned_notice": """
        planned procurement notice published; ukx2 published; planned procurement notice issued""",
    "procedure.reserved_for": """
        reserved contract; is the contract reserved; reserved to; who is it reserved for;
        contract reserved for; reserved status; competition reserved for; reserved procurement;
        reservation of contract""",
    "procedure.health_services": """
        psr; psr applies; provider selection regime applies; nhs provider selection regime;
        health care service; is this a health care service; does the provider selection regime
        apply; healthcare services; is it under the provider selection regime""",
    "procedure.concession": "concession contract; is it a concession; services concession",
    "procedure.framework_months": """
        length of framework; framework length; framework period; duration of framework;
        framework agreement term; framework agreement duration; term of framework""",
    "procedure.framework_suppliers": """
        number of framework suppliers; number of suppliers on framework; maximum number of
        suppliers; number of providers on framework; places on framework; maximum number of
        framework suppliers; number of suppliers to be appointed; number of providers to be
        appointed""",
    "procedure.local_invited": """
        local organisations invited; local suppliers invited; local quote; has a local
        organisation been invited; at least one local quote; local or voluntary organisation
        invited; vcse invited to quote""",
    "procedure.bidding_fee": """
        fee payable to bid; charge for documents; cost of tender documents; fee for documents;
        portal registration fee; tender fee; is there a fee to bid; cost to bid; bidding fee;
        subscription needed to bid; charge to access documents""",
    "procedure.contact_named": "is a contact named; named contact given; contact named",
    "procedure.stages": """
        number of rounds; how many stages; how many rounds; number of tender stages; number of
        procurement stages; stages in the process""",
    "procedure.feedback_offered": """
        feedback; will feedback be given; feedback to unsuccessful bidders; feedback given to
        all bidders; debrief; debrief offered; feedback provided""",
    "procedure.framework_open": """
        framework open to new entrants; framework reopens; can new suppliers join; new suppliers
        can join; reopens during its term; open to new entrants""",
    "procedure.registration_to_bid": """
        must register to bid; central digital platform registration required; registration on
        central digital platform required""",
    "procedure.many_providers": """
        multiple suppliers; several suppliers; more than one provider; multi supplier; multi
        provider; more than one supplier appointed; multiple providers appointed; single or
        multiple providers; !single provider; !single supplier; !sole provider; !one provider;
        !single lead provider""",
    "division.refused": """
        no lots; single lot; single contract no lots; one lot only; not split into lots;
        !divided into lots; !lots used; !split into lots; !is the contract divided into lots;
        !will the contract be divided into lots; !has the contract been divided into lots; !is
        it divided into lots; !will there be lots; !are there lots; !use of lots; !contract
        divided into lots; !is the contract split into lots; !lotted""",
    "division.reason": """
        reason for not dividing into lots; reason for not using lots; justification for no lots;
        reasons for no lots; reason not divided; why not lots; if not why not; reason for single
        lot; reason for not splitting into lots; lots rationale; lotting rationale; rationale
        for no lots; reason why not divided into lots; if no lots give reason; if no lots
        explain why; lotting strategy rationale; justification for not dividing into lots;
        reason for a single contract""",
    "division.lots_bid_limit": """
        maximum number of lots a bidder may bid for; maximum lots per bid; lots a bidder may bid
        for; number of lots that can be bid for; maximum number of lots per bidder; how many
        lots can a bidder bid for; limit on lots bid for; lots that may be bid for""",
    "division.lots_award_limit": """
        maximum lots per supplier; maximum number of lots that may be awarded to one bidder;
        maximum number of lots awarded; lots a bidder may win; limit on lots awarded; how many
        lots can one bidder win; maximum lots any bidder can win; maximum lots won; maximum
        number of lots a bidder may win; lot award limit; lots one bidder can be awarded; lots
        one bidder may be awarded; how many lots can one bidder be awarded""",
    "division.all_lots_required": """
        must bid for all lots; bidders must bid for all lots; bids for all lots required; bid
        for all lots required""",
    "preparation.held": """
        soft market testing; market engagement held; engagement with the market; pre market
        engagement; has market engagement taken place; market engagement undertaken; early
        market engagement; market consultation; supplier engagement; provider engagement;
        preliminary market engagement undertaken; pme undertaken; engagement event held; was
        there market engagement; market warming; pre procurement engagement; soft market testing
        carried out; have you spoken to providers; market testing; has there been market
        engagement; market engagement carried out; provider event held""",
    "preparation.voluntary_invited": """
        voluntary sector invited; vcse organisations invited to engagement; vcs involved in
        engagement; were voluntary organisations engaged; vcfse engaged; voluntary organisations
        invited; vcse sector engaged; third sector engaged; were voluntary organisations
        involved""",
    "preparation.grant_considered": """
        grant option considered; was a grant considered; has a grant been considered; grant
        funding considered; considered a grant; could this be a grant; grant or contract
        considered; have grants been considered; grant aid considered; alternative to contract
        considered""",
    "preparation.reservation_considered": """
        reserving considered; was reservation considered; has reserving the contract been
        considered; reserved contract considered; reserving the contract considered; have you
        considered reserving the contract; reserved procurement considered""",
    "preparation.barriers_considered": """
        barriers to smes considered; barriers for smes considered; barriers for small firms
        considered; barriers to small businesses considered; have barriers to smes been
        considered; have you considered barriers for small organisations; sme and vcse barriers
        considered; barriers facing smes considered; barriers to participation considered; small
        firms barriers considered""",
    "preparation.social_value_considered": """
        has social value been considered; social value act considered; social value considered
        before procurement; public services social value act considered; have you considered
        social value; social value considered at pre procurement""",
    "preparation.bidder_support": """
        support for bidders; help with bidding; bidder workshop; support available to bidders;
        is support offered to bidders; bid writing support; support to bid; bidders event; bid
        support; help for small bidders""",
    "preparation.community_benefits_considered": """
        community benefits; have community benefits been considered; community benefit clauses
        considered""",
    "document.pages": "page count; total pages; pages in the pack; length of the pack in pages",
    "document.files": """
        number of files; number of documents in the pack; documents in the pack; how many
        documents are in the pack""",
}
