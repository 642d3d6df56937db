"""Value, term, dates and terms: further labels."""

from __future__ import annotations

from typing import Final

LABELS: Final[dict[str, str]] = {
    "lot.title": "name of lot; title of lot; lot description",
    "lot.value": """
        contract sum; total contract sum; overall value; overall contract value; estimated total
        contract value; approximate value; approx value; indicative value; indicative budget;
        anticipated value; maximum contract value; max value; maximum budget; funding available;
        total funding available; funding envelope; total funding; financial envelope; total
        estimated value; value over the term; total cost; estimated total cost; contract amount;
        total amount; value of the contract; total value of the contract; value over the
        contract term; total value over contract term; total value over the term; value over
        full term; whole life value; whole life cost; whole life contract value; lifetime value;
        total contract budget; budget available; available budget; contract budget; price
        ceiling; ceiling price; total spend; estimated spend; anticipated spend; contract price;
        maximum contract price; total contract price; budget over the term; total price; value
        of contract over its term; full term value; total lot value; estimated lot value; lot
        budget; total value of lot; estimated value of contract; value including extensions;
        total value including extensions; total value including extension; total contract value
        including extensions; contract value including extensions; value incl extensions;
        amount; how much is the contract worth; what is the contract worth; how much will it
        cost; what is the budget; aggregate value; advertised value; value for the whole term;
        lot contract value; affordability limit; affordability envelope; affordability ceiling;
        maximum lot value; max value of lot; maximum value of lot; tender value; whole contract;
        value whole contract; over the contract; over the term; over the contract term; over
        full term; value over the whole term; budget over whole contract;
        total for the contract""",
    "lot.value_including_vat": """
        gross contract value; value gross; value inc vat; total value inc vat; threshold value;
        contract value gross of vat; value with vat; total including vat; estimated value inc
        vat; total value including vat; value for threshold purposes; value including vat and
        extensions""",
    "lot.stated_annual_value": """
        annual contract value; yearly value; yearly budget; annual cost; annual spend; annual
        funding; value per annum; budget per annum; cost per annum; cost per year; annual
        contract sum; annual price; estimated annual value; average annual value; funding per
        year; funding per annum; contract value per year; contract value per annum; acv; annual
        amount; annual payment; spend per year; annual lot value; price per annum; price per
        year; estimated annual spend; annual expenditure; annual envelope; how much each year;
        how much a year; what will it pay each year; yearly cost; yearly contract value; yearly
        funding; amount per year; amount per annum; value each year; per year; per annum; each
        year; pa; p a; a year""",
    "lot.population": """
        population covered; resident population; number of residents; population of area; area
        population; population in area""",
    "lot.area": """
        area covered; geographic area; geographical area; locality; wards; ward; district; areas
        covered; delivery location; geography; area to be served; place of delivery; place of
        performance; location of service; where will it be delivered; locality served; where the
        service is delivered; localities; location of contract; geographical coverage; wards
        covered; patch; catchment; catchment area; region; areas; localities covered; where;
        districts covered; district covered; area to be covered""",
    "lot.reach": "extent of the area; areas outside the council",
    "lot.volume": """
        number of users; number of service users; estimated volume; annual activity; activity;
        expected number of people; clients per year; people supported per year; expected demand;
        people per year; number of people per year; number of clients per year; sessions per
        year; estimated annual volume; number of sessions per year; indicative volume; volumes;
        indicative annual volume; annual volumes; number of people to be supported; users per
        year; expected number of users; expected caseload; beneficiaries per year; participants
        per year; people supported each year; number of beneficiaries""",
    "lot.previous_annual_value": """
        current annual value; current annual contract value; existing annual value; present
        annual value; previous contract annual value; current contract value per year; current
        annual spend; existing contract annual value; present contract value a year; outgoing
        contract annual value; current spend per annum; current cost per annum; annual value of
        current contract; value of current contract per year; value of current contract p a;
        value of current contract a year; current contract annual cost""",
    "lot.marked_for_small": """
        contract is suitable for smes; suitable for smes; sme suitable; sme friendly; is it
        suitable for smes; particularly suitable for smes; suitability for smes; sme; smes; sme
        suitability; good for smes""",
    "lot.marked_for_voluntary": """
        contract is suitable for vcses; suitable for vcses; vcse suitable; suitable for vco; is
        it suitable for vcses; particularly suitable for vcses; suitable for vcos; suitability
        for vcses; suitable for voluntary community and social enterprises; vcse; vcses; vcse
        suitability; suitable for charities""",
    "term.start": """
        commencement; commencement date; start of contract; start of service; go live; go live
        date; service commencement; service commencement date; contract commencement; start;
        contract commences; contract starts; contract to start; anticipated start date; from;
        contract from; contract begin date; service begins; service go live; date of start; when
        does the contract start; when will the service start; service starts; start on site; new
        contract starts; contract live; contract go live; date contract starts; starts;
        commences; operational date; effective date; contract start dd mm yyyy""",
    "term.end": """
        expiry date; expiry; contract expiry; contract expiry date; contract expires; end; end
        of contract; contract ends; completion date; contract completion date; finish date; end
        of initial term; initial term ends; initial term end date; expires; service end date;
        to; contract to; end of initial period; date contract ends; when does the contract end;
        initial end date; contract end excluding extensions; ends; termination date""",
    "term.maximum_end": """
        final end date; end date including extensions; latest possible end date; end date with
        extensions; maximum expiry date; expiry including extensions; contract end date
        including extensions; final expiry date; extended end date; end date if extended;
        contract end including extensions""",
    "term.initial": """
        term of contract; contract term initial; initial contract term; initial period; initial
        contract period; initial duration; length; length of term; period; duration of contract;
        length of the contract; core term; term of the contract; how long is the contract;
        minimum term; fixed term; contract duration excluding extensions; initial contract
        length; initial contract duration; initial term of contract; contract period excluding
        extensions; how long will the contract last; period of contract; contract term excluding
        extension; initial term excluding extensions; service term; how long; duration of the
        contract; base term; firm period; firm term; length of agreement; how long is the
        contract for; agreement term; term excluding extensions; contract length initial;
        months; years; yrs; mths; no of months; number of months; no of years; number of years;
        term months; term years; proposed term; proposed contract term; initial""",
    "term.maximum": """
        total term; maximum contract term; maximum contract length; maximum length; total
        duration; total contract term; maximum contract duration; term including extensions;
        full term; overall term; contract term including extensions; maximum contract period;
        maximum period; total contract period; maximum duration including extensions; total
        length; term including all extensions; overall duration; total contract length; contract
        length including extensions; total possible term; longest possible term; maximum term
        including extensions; total term including extensions; duration including extensions;
        whole term""",
    "term.extension": """
        extensions; extension period; extension periods; option to extend; options to extend;
        extension option; extension available; possible extensions; optional extensions;
        optional extension period; permitted extension; extension provision; extension years;
        extension term; extension terms; contract extension; contract extensions; provision to
        extend; extend by; extended by up to; extension allowed; extension permitted; potential
        extension; further extension; extension up to; renewal; renewal option; can it be
        extended; extension length; length of extension; may be extended by; extension options
        available; ext""",
    "term.bound_by_funding": """
        funding end date; pilot project; is this a pilot; time limited funding; is the funding
        time limited; external funding ends; funded until; is it a pilot; grant funded until;
        pilot service""",
    "term.extension_notice": """
        notice of extension; extension confirmed; extension decision by; extension notice
        period; notice to extend; when is an extension confirmed; extension to be confirmed;
        notice given of extension; decision on extension; extension confirmed before end""",
    "timetable.published": """
        publish date; date of publication; tender publication date; advert date; date
        advertised; date of notice; tender issue date; issue of tender; issue of itt; itt issue
        date; itt issue; advert published; tender launch; launch date; tender live; opportunity
        published; notice published; tender goes live; tender go live; publish tender;
        publication of notice; contract notice published; publication; published; issued; tender
        notice; contract notice; publish contract notice; notice publication date; notice date;
        publish notice; advertised; date of issue; tender published on; tender issue; documents
        issued; tender documents issued; issue tender documents; itt published; itt launch;
        invitation to tender issued; invitation to tender published; planned publish date;
        tender advertised; opportunity goes live; advert placed; publish tender notice; publish
        itt; publication on find a tender; date tender published; date of advert; date of tender
        notice; opens; opening date; tender opens; tender period opens; issue invitation to
        tender; tender start date; tender pack issued; find a tender notice published; find a
        tender notice; quote issued; rfq issued; date issued; advertisement date; advert goes
        out; advertised on; goes out to tender; tender out; out to tender; opportunity
        advertised; publish opportunity; publish""",
    "timetable.deadline": """
        tender closing date; bid deadline; deadline for bids; tenders due; bid return date;
        closing date and time; closing time; return deadline; tender return; tender return
        deadline; return of tenders; deadline for tender submission; deadline for return of
        tenders; deadline for submission of bids; last date for tenders; latest date for return;
        latest date for receipt of tenders; tenders must be returned by; close date; tender
        closes; closes; closing; bids close; submission date and time; submission by; submit by;
        due date; closing date for bids; closing date for receipt of tenders; closing date for
        return of tenders; tender submission; tender submission date; bid submission deadline;
        bid submission date; date for return of tenders; deadline date; response deadline;
        deadline for responses; deadline for receipt of bids; final date for submissions; quote
        deadline; quotes due; deadline for quotes; tender deadline date and time; tender close;
        itt closes; itt return date; itt deadline; itt return; itt return deadline; submission
        of tenders; tenders returned; tenders returned by; tender due; bids in by; deadline for
        return; closing date of tender; application deadline; deadline for applications; sq
        deadline; sq return date; deadline for requests to participate; deadline for request to
        participate; requests to participate due; tender period closes; tender period ends;
        tender end date; tender returns; tender returns due; return of bids; quote return date;
        latest return date; tender submissions close; deadline for receipt of submissions;
        deadline for tender returns; deadline for tender return; deadline for bid submission;
        deadline for quotations; bids back by; tenders back by; tenders in by; bids returned by;
        submit tenders by; bids to be returned by; tenders to be returned by; tender submission
        closes; closing date for quotes""",
    "timetable.questions": """
        questions deadline; clarifications deadline; deadline for queries; queries by;
        clarification questions by; last day for questions; last date for clarifications; final
        date for clarification questions; final date for questions; clarification closing date;
        clarification period ends; clarification period closes; clarifications close; last date
        for clarification questions; questions close; question deadline; deadline for
        clarification; deadline for raising questions; clarification cut off; clarification
        question deadline; last date for queries; deadline for clarification requests; cut off
        for questions; closing date for clarifications; closing date for clarification
        questions; last day for clarification questions; deadline for bidder questions;
        clarifications by; supplier questions deadline; deadline for supplier questions;
        deadline for receipt of questions; deadline for receipt of clarifications; deadline for
        receipt of clarification questions; end of clarification period; bidder questions by;
        bidders questions by; latest date for questions; latest date for clarification
        questions; clarifications cut off; clarification deadline date; enquiry deadline;
        enquiries by; deadline for enquiries; last date for enquiries; questions in by;
        clarification questions close; questions by date; queries close; last date for
        clarification; clarification end date; final date for clarifications""",
    "timetable.answers": """
        answers to questions; responses to clarifications; response to clarification questions;
        clarification responses; clarification responses issued; answers issued; council
        responds to questions; answers published by; responses to questions; clarification
        answers published; last date for responses to clarifications; response to
        clarifications; clarification responses by; answers to clarification questions;
        clarification responses published; responses published; deadline for answers; final
        answers published""",
    "timetable.award": """
        date of award; award notification; notification of award; intention to award; award
        decision date; anticipated award date; anticipated award; target award date; planned
        award date; decision date; award; notify bidders; notification of outcome; outcome
        notified; award of contract date; proposed award date; contract award decision; award
        decision notified; award letters; award letters issued; contract award notification;
        decision to award; expected date of award; date of decision; intended award date;
        bidders notified; notification of decision; award recommendation; preferred bidder
        announced; date of contract award; award made; outcome letters; outcome letters sent;
        when will the contract be awarded; award announced; notify bidders of outcome;
        notification of result; results announced; award decision expected; award decision
        communicated; estimated award date""",
    "timetable.mobilisation": """
        mobilisation time; length of mobilisation; days for mobilisation; mobilisation phase;
        implementation period; lead in period; mobilisation window; lead in time; time for
        mobilisation; set up period""",
    "timetable.electronic": """
        e tendering; electronic tendering; submitted via portal; e submission; online
        submission; submission through portal; submission via portal; are bids submitted
        electronically; electronic bids; tenders submitted electronically""",
    "timetable.documents_together": """
        full documents available from start; all documents available at publication; documents
        available from publication; are all documents available at publication; full tender pack
        available at publication""",
    "timetable.urgent": """
        urgent procedure; accelerated procedure; accelerated timetable; is it urgent; state of
        urgency""",
    "terms.payment_days": """
        payment period; invoice payment; invoice terms; invoices paid; paid within; payment of
        invoices; payment terms days; invoice payment terms; invoice payment period; days to
        pay; invoices settled within; settlement terms; number of days to pay invoices; prompt
        payment; payment within days; standard payment terms; payment due; credit terms; when
        will invoices be paid; how soon are invoices paid; payment term; time to pay; payment
        timescale; payment after invoice; invoices paid in; invoice settlement; payment terms
        for invoices""",
    "terms.uplift": """
        inflation uplift; price increases; price increase; annual increase; price review;
        inflationary uplift; indexation mechanism; price adjustment; annual price review; annual
        inflation uplift; is there an uplift; price variation; inflation provision; inflationary
        increases; annual price increase; price indexation; uplifts; cost increases; annual
        indexation; inflation mechanism; annual review of price; fee review; fee uplift; annual
        inflationary uplift; uplift mechanism; inflation linked; allowance for inflation; price
        changes; treatment of inflation; how is inflation treated""",
    "terms.in_advance": """
        advance payments; paid up front; upfront payment; payment up front; upfront payments;
        payment in advance available; is the provider paid in advance; payments in advance; paid
        quarterly in advance; !payment in arrears; !paid in arrears; !payments in arrears""",
    "terms.payment_interval": """
        frequency of payment; payment schedule; payments made; invoicing frequency; invoicing;
        invoicing schedule; how often paid; payment cycle; payment profile; invoicing interval;
        payment intervals; how often are payments made; invoicing period; invoicing
        arrangements; frequency of invoicing""",
    "terms.subcontractor_payment_days": """
        sub contractor payment; sub contractor payment terms; subcontractor payment terms;
        supply chain payment; payment of sub contractors; supply chain payment days;
        subcontractors paid within; sub contractors paid within; payment to subcontractors;
        supply chain payment terms""",
    "terms.notice": """
        period of notice; notice to terminate; termination for convenience; termination without
        cause; no fault termination; contract notice period; termination notice period; break
        clause; notice to end contract; notice of termination; notice required; early
        termination notice; council notice period; notice from the council; termination by the
        council; no fault termination notice; notice for no fault termination; termination on
        notice; termination period; authority termination notice; notice to end the contract;
        termination notice by council; break clause notice; notice""",
    "terms.liability_uncapped": """
        is liability unlimited; liability unlimited; uncapped liability of provider; provider
        liability unlimited; liability uncapped""",
    "terms.liability_cap": """
        cap on liability; maximum liability; liability limit; liability limited to; limitation
        of liability; provider liability cap; cap on provider liability; limit on liability;
        supplier liability cap; liability capped at""",
    "terms.overheads_barred": """
        overheads not funded; no overheads; management costs excluded; core costs not funded;
        !overheads allowed; !core costs allowed; !full cost recovery; !overheads funded;
        !overheads accepted; !full cost recovery accepted""",
    "terms.surplus_clawed_back": """
        claw back; claw back of underspend; underspends returned; recovery of underspend;
        underspend; surplus; unspent funds returned; return of underspend; surplus clawed back;
        clawback of surplus; clawback clause; underspend clawback; return of unspent funds;
        clawback of underspend; recovery of surplus; !surplus retained by provider; !provider
        may keep surplus; !underspend may be kept""",
    "terms.staff_transfer": """
        does tupe apply; tupe may apply; tupe likely; transfer of staff; tupe transfer; will
        tupe apply; tupe applicable; tupe implications; staff transfer tupe; is tupe likely to
        apply; tupe staff transfer; staffing transfer; staff to transfer""",
    "terms.staff_data_supplied": """
        tupe information provided; tupe list supplied; staff data supplied; tupe data supplied;
        tupe information in pack; tupe data provided; tupe information available; workforce data
        supplied; tupe data in pack; employee liability information supplied""",
    "terms.pension_risk_on_provider": """
        pension liability; pension deficit with provider; lgps deficit; pension deficit risk;
        pension liabilities; pension risk with provider; exit deficit""",
    "terms.volume_capped": """
        volumes capped; activity capped; cap on volume; maximum volume applies; is volume
        capped; cap and collar; cap on activity""",
    "terms.speech_restricted": """
        publicity clause; gagging clause; campaigning restrictions; restrictions on publicity;
        restriction on campaigning; advocacy restricted""",
    "terms.reports_a_year": """
        number of reports per year; frequency of reporting; monitoring frequency; reports
        required per year; reporting; performance reporting; monitoring reports; monitoring
        returns; contract monitoring; reports each year; reports a year; performance reports;
        how often are reports due; contract monitoring frequency; reporting requirement;
        reporting requirements; monitoring reports per year; reporting interval; kpi reporting""",
    "terms.yearly_savings": """
        annual savings; annual efficiency; efficiency target; annual efficiency savings; cost
        reduction each year; annual savings target; annual efficiency target; year on year
        efficiencies; cashable savings each year""",
    "terms.mobilisation_paid": """
        mobilisation payment; is mobilisation paid; mobilisation funded; set up costs paid;
        implementation costs paid; set up costs funded; mobilisation costs funded; !unpaid
        mobilisation; !mobilisation unpaid""",
    "terms.wage_rises_shared": """
        wage increases shared; living wage uplift; national living wage increases met; minimum
        wage increases funded; real living wage uplift; national minimum wage increases; wage
        increases funded""",
    "terms.subcontractors_exclusive": """
        exclusive partners; partners must be exclusive; exclusivity of partners; sub contractor
        exclusivity; subcontractor exclusivity""",
    "terms.partners_share_protected": """
        subcontractor share fixed; share for partners guaranteed; partner share protected;
        partners share fixed""",
    "terms.local_spend_reported": """
        local spend monitored; local spend measured; reporting of local spend; spend with local
        suppliers reported; local spend to be reported; local spend monitoring""",
    "terms.hourly_rate_ceiling": """
        maximum rate per hour; hourly rate cap; maximum hourly price; capped hourly rate; hourly
        ceiling rate; ceiling hourly rate; maximum price per hour; cap on hourly rate""",
}
