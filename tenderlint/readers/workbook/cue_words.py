"""The words by which labels and questions ask for a field: what `cues` looks for."""

from __future__ import annotations

from typing import Final

CUES: Final[dict[str, str]] = {
    "tender.vat_charged": "vat charge; vat apply; vat payable; vat; vat chargeable",
    "lot.volume": """
        how many people each|a|per year; how many client year; how many session year; number
        year people|client|user|session|visit|trip|referral; people|client|user|referral
        expected""",
    "term.initial": """
        how long contract last|run|be !extend !extension; length contract|term !extension; how
        long initial; how long first term; how long term !extension; how long agreement
        last|run; run for !framework !extension; contract life; life contract; first
        term|period; how long !framework !extension !extend !notice !support; service run; lot
        run; contract run; term !extension !extend !every !option !maximum !end !notice
        !framework !pay; duration !extension !framework !maximum; initial period|term; length
        !extension !maximum""",
    "term.maximum": """
        term|length|duration|run|last every|all|including|with|maximum|longest extension|option;
        maximum term|length|duration; longest term|length|run; total term|length|duration""",
    "term.extension": """
        contract extend|extension !decide !notice !confirm !including !end; option extend
        !decide !notice; much extend; long extend; extend by|up|for !end; lengthen;
        option|optional year|period|month|term !without !excluding; extension !decide !notice
        !confirm !including !every !end !maximum !without !excluding; extend !decide !notice
        !confirm !including !every !end; further period|year|term; renew|renewal""",
    "term.extension_notice": """
        extension notice|confirm|decide|tell|told; extend notice|confirm|decide|tell|told""",
    "term.start": """
        contract|service|delivery|lot|term|provider|work start|begin|commence|commencement !end
        !procurement !mobilisation !question !notice !tender_period !before !by !pay !engage;
        begin deliver|delivering|delivery; start date|on !end !engage !before; when start !end;
        go live !advert !notice !tender !publish; on site; first day; commencement date|of; live
        service|contract; mobilised by; handed over; commences; begins""",
    "term.end": """
        contract|service|term|day|first end|expire|expiry|finish|last !extension !longest
        !latest !maximum !including !extend !notice !early !question !tender; expiry !longest
        !latest !maximum !extension !extend; last day !question !tender !extension""",
    "term.maximum_end": """
        longest|latest|maximum|extend|extension|extended end|expiry|expire|finish !notice""",
    "timetable.published": """
        publish|publication|published !award !answer !question !result !contract_award;
        advert|advertise !award !end !close !question; advertised !award; launch !service
        !contract; issue|issued tender|document|notice|quote|invitation|pack !award
        !clarification !answer; notice publish|tender|contract|find|go|live|issue !award !end
        !period !early !month; go live tender|advert|notice|opportunity; live
        advert|tender|notice; out market|tender|advert; tender|quote open|opens !evaluation;
        notice""",
    "timetable.deadline": """
        tender|quote|submission|submit|response|application|request|proposal|offer
        by|due|back|in|close|deadline|return|arrive|receive|received|end|sent|closing|latest
        !question !clarification !query !enquiry !evaluation !open !opening !issue !publish
        !advertise !award !valid !validity !draft !interview !answer !reply !event !out !accept
        !clarify; return by|date|deadline !question; closing|close date|time !question
        !clarification !query; submit by|before !question; deadline !question !clarification
        !query !enquiry !answer; return !question !staff""",
    "timetable.questions": """
        question|clarification|query|enquiry
        by|close|deadline|last|until|cut|final|end|latest|date|in|ask|raise|submit|stop|due|clerk
        !answer !reply !respond !response !replied !answered !meeting; when question !answer""",
    "timetable.answers": """
        answer|reply|respond|response|answered|replied
        question|clarification|query|enquiry|by|publish; council reply|respond|answer""",
    "timetable.award": """
        award !standstill !report !criterion !notice_published !question;
        decide|decided|decision !extension !committee_only !before; outcome|result
        bidder|letter|announce|notify|known|tell|told; preferred bidder|provider|supplier;
        winner; decide win; when decision; know outcome|result""",
    "timetable.mobilisation": "mobilisation; lead in; set up period",
    "conditions.minimum_turnover": """
        turnover !year_only; income minimum|annual|yearly|least|bidder""",
    "timetable.electronic": "portal !question; electronic|electronically",
    "procedure.bidding_fee": "fee|charge part|tender|take|enter|document|portal !uplift",
    "procedure.feedback_offered": "feedback",
    "lot.marked_for_small": "small|sme suitable|marked|suit !consider",
    "lot.marked_for_voluntary": "voluntary|vcse|vco|charity suitable|marked|suit !consider",
    "lot.population": "resident|people|population area|live|living|in",
    "conditions.turnover_years": "many year turnover",
    "conditions.consortium_allowed": """
        consortium !company !legal !form; tender together; tender jointly; joint tender; tender
        partnership; organisation together tender; tender with other; group tender; partner
        tender !exclusive""",
    "conditions.audited_accounts": """
        audit account !unaudited !independently !other !instead !year !many""",
    "conditions.audited_where_required": """
        unaudited account|accept; independently examined; other account""",
    "conditions.accounts_years": """
        many year account; many set account; account !audit !unaudited !examined""",
    "conditions.credit_score": "credit score|rating|check !alone",
    "conditions.subcontracting_allowed": "subcontract|subcontractor; sub contract; sub contractor",
    "conditions.reliance_allowed": "rely other; rely partner; rely capacity; reliance",
    "conditions.guarantee_required": "guarantee; performance bond; parent company; bond",
    "conditions.years_trading": "year trading|trade|business|established|operate",
    "conditions.policies_required": "many policy; number policy; policy send",
    "conditions.local_only": "only local; limited local",
    "conditions.local_supply_plan": "how local share work|contract; local supply chain plan",
    "division.refused": """
        !!contract divide lot; !!contract split lot; !!there lot; !!use lot; !!split lot;
        !!divide lot; !!divided into lot""",
    "division.reason": "why not lot; reason lot; why no lot; why single contract; not why",
    "division.lots_bid_limit": """
        many lot tender !award !win; lot tender most|limit|maximum !award !win""",
    "division.lots_award_limit": "many lot award|win; lot award|win most|limit|maximum",
    "preparation.held": """
        market engagement|test|consult|held; talk|talked|spoke|spoken|speak
        provider|market|supplier; engage market|provider; consult provider|market; market
        engage; engagement held|event|done; provider event""",
    "preparation.voluntary_invited": """
        voluntary invite|engagement|engage|asked|talk|include|take; vcse
        invite|engagement|engage|asked; community organisation|group invite|engagement|ask;
        charity invite|ask|talk|engage|include|along""",
    "preparation.grant_considered": "grant consider|instead|rather|thought; grant possible|option",
    "preparation.reservation_considered": "reserve consider|thought",
    "preparation.barriers_considered": """
        barrier small|sme|vcse|smes|vcses|firm; small organisation|firm|business
        keep|stop|barrier|hold; barrier consider""",
    "preparation.social_value_considered": "social value consider|thought|before",
    "preparation.bidder_support": """
        help|support tender new|small|first; support tender bidder; help with tender""",
    "procedure.light_touch": "light touch",
    "procedure.above_threshold": """
        above threshold; over threshold; !!below threshold; !!under threshold; exceed threshold""",
    "procedure.framework": """
        framework !member !join !month !supplier !term !run !length !title !name !many !open
        !year !spend !value !long !most""",
    "procedure.framework_months": "framework run|term|length|duration|last|period|long",
    "procedure.framework_suppliers": """
        supplier|provider framework|it|place most|maximum|number|many""",
    "procedure.framework_open": """
        supplier|provider join later|framework|new|during; new supplier|provider join|added;
        open new supplier|provider""",
    "procedure.shortlist": "shortlist; !!everyone tender; !!anyone tender; selection stage",
    "procedure.shortlist_size": "many shortlist; many invite tender",
    "procedure.reserved_for": "reserve for|who|whom; will reserve; is reserve; reserve",
    "procedure.members_only": "only framework member; only already framework",
    "procedure.health_services": "provider selection regime; psr",
    "award.stated_price_weight": """
        percent|percentage|share|much|weight price|cost !social !quality !result !local""",
    "award.stated_quality_weight": """
        percent|percentage|share|much|weight quality !price !social !cost""",
    "award.words": "word limit; many word; maximum word; word allowed",
    "award.questions": """
        many quality|written question; many question answer; many method statement""",
    "reference.count": """
        many reference|example|referee; number reference|example|referee; many case study;
        reference !year !tender !number_only !old !recent !value !contract_reference !our;
        referee; example give !year""",
    "reference.years": """
        year reference|example old|within|last|back; recent reference|example; reference|example
        older|old|within|last|age""",
    "terms.payment_days": """
        day invoice|invoices pay|settle; day pay !subcontractor !sub; how soon|quick invoice
        pay; invoice pay|settle|within !often !how_often !monthly; pay within|after; we pay; pay
        invoice !often; pay; payment term""",
    "terms.subcontractor_payment_days": "subcontractor|sub|supply pay day|within",
    "terms.uplift": """
        price inflation|rise|increase|uplift|change|review|adjust; inflation; uplift; index;
        price !weight !quality !score !lot !total !estimate !maximum""",
    "terms.in_advance": "pay advance; !!pay arrears; advance !notice",
    "terms.payment_interval": """
        how often pay|invoice; interval pay|payment|invoice; frequency pay|payment|invoice; pay
        !day !within !subcontractor !advance; invoicing; invoice monthly|quarterly|frequency""",
    "terms.notice": """
        much notice; how long notice; notice
        period|end|terminate|termination|early|council|required !tender !publish !supplier
        !provider !contractor !extension !contract_notice; termination !fault_only; end early;
        either side end; we end; end it|with month|notice; terminate !date !supplier !provider;
        break clause""",
    "terms.staff_transfer": """
        tupe !data !information !supply !list; staff transfer !data !information""",
    "terms.staff_data_supplied": """
        tupe data|information|list; staff data|list supply|attached|pack|given; list of staff""",
    "terms.surplus_clawed_back": """
        underspend return|clawback|claw|keep|back; unspent return; surplus return|claw|back""",
    "terms.liability_cap": "liability cap|limit !unlimited !insurance; limit liability !insurance",
    "terms.liability_uncapped": "liability unlimited|uncapped",
    "terms.reports_a_year": "many report; how often report; report year|annum",
    "terms.hourly_rate_ceiling": "hour|hourly maximum|ceiling|cap|most",
    "payment.share": "pay result percent|share|contract|of; result percent|share",
    "service.for_residents": """
        resident use directly; use directly resident; used by resident; public use directly""",
    "service.codesigned": """
        co design|designed|produced; codesign|codesigned; coproduced; user design|shape; people
        design|shape""",
    "service.prevention": "prevention|preventative|preventive; early help",
    "service.volunteers_excluded": "!!volunteer use|allow|welcome; volunteer exclude",
    "service.closed_referral": "!!self refer|referral; only statutory refer",
    "service.support_limit": "support limit|longest|maximum day|week",
}
"""By field: cues divided by semicolons. A cue's words have all to be there, `a|b` is either, `!a`
must not be there; `!!` before a cue says that a yes is the field's no."""
