"""Who may bid, and how bids are scored: further labels."""

from __future__ import annotations

from typing import Final

LABELS: Final[dict[str, str]] = {
    "conditions.minimum_turnover": """
        turnover requirement; turnover threshold; required turnover; minimum required turnover;
        minimum turnover required; annual turnover required; minimum annual turnover required;
        yearly turnover; minimum general yearly turnover; general yearly turnover; turnover
        minimum; min turnover; financial turnover; annual turnover threshold; minimum financial
        turnover; lowest acceptable turnover; minimum annual turnover of bidder; turnover of at
        least; bidders annual turnover; bidder turnover; minimum bidder turnover; minimum level
        of turnover; turnover test; turnover level; minimum turnover per annum; how much
        turnover must a bidder have; turnover needed; company turnover; minimum company
        turnover; minimum annual income; minimum income; annual income required; organisation
        turnover; minimum organisation turnover; economic standing turnover; specific turnover;
        average annual turnover; average turnover; minimum average turnover; average yearly
        turnover; supplier turnover; supplier minimum turnover; annual income; annual turnover
        of at least""",
    "conditions.turnover_years": """
        number of years of turnover; turnover years; years turnover must be shown; turnover for
        how many years; number of years turnover""",
    "conditions.turnover_alternative": """
        alternative evidence of financial standing accepted; other evidence to turnover
        accepted; alternative evidence accepted for turnover; alternatives to turnover accepted;
        other evidence accepted instead of turnover; alternative financial evidence accepted""",
    "conditions.consortium_allowed": """
        consortium; consortium bidding; consortium allowed; consortium bids allowed; consortium
        bids accepted; consortia accepted; are consortia allowed; partnership bids; joint bids
        allowed; joint tenders; joint tenders accepted; consortium permitted; consortia
        permitted; consortium bids permitted; can organisations bid together; consortium
        arrangements; joint bidding; group bids; group bidding; consortia bids; joint ventures;
        joint venture; partnership bids accepted; consortium submissions; bids from consortia;
        are consortium bids accepted; bidding as a consortium; bids from a consortium; joint
        bids accepted; consortium tenders; bids in partnership; partnership or consortium bids;
        consortia or partnership bids; consortium or partnership bids; collaborative bids;
        consortium joint bids; !consortia excluded; !consortium bids excluded""",
    "conditions.lead_provider_required": """
        lead bidder required; must there be a lead provider; prime provider; prime provider
        required; lead provider model; lead contractor required; prime contractor required""",
    "conditions.local_only": """
        restricted to local suppliers; restricted to local organisations; local organisations
        only; must be based locally; bidders must be local; is bidding limited to local
        organisations; local providers only; must be based in the area; open only to local
        organisations""",
    "conditions.audited_accounts": """
        audited accounts needed; accounts must be audited; are audited accounts required;
        audited accounts requested; full audited accounts; audited financial statements; audited
        financial statements required; audited annual accounts; must accounts be audited; must
        be audited; audited""",
    "conditions.audited_where_required": """
        unaudited accounts accepted; independently examined accounts accepted; other accounts
        accepted where no audit is required; examined accounts accepted; independent examination
        accepted; are other accounts accepted""",
    "conditions.accounts_years": """
        number of years of accounts; accounts how many years; years accounts; accounts; accounts
        required; financial accounts; accounts for the last; years of financial accounts;
        accounts number of years; financial accounts required; years of accounts requested;
        annual accounts; years of audited accounts; published accounts; number of years
        accounts; how many years of accounts; sets of accounts; sets of accounts required;
        financial statements""",
    "conditions.credit_score": """
        minimum credit rating; credit check; credit score required; minimum credit score
        required; credit rating required; credit check threshold; credit safe score; creditsafe
        score; financial risk score; credit risk score; credit rating threshold; credit score
        threshold; dun and bradstreet score; experian score; minimum credit safe score""",
    "conditions.reliance_allowed": """
        reliance; reliance on other entities; reliance on the capacity of others; reliance on
        subcontractors; reliance on third parties; can bidders rely on others; reliance on
        partners accepted; reliance on other bodies; relying on others; reliance on others
        allowed; may bidders rely on partners""",
    "conditions.subcontracting_allowed": """
        sub contracting; sub contracting allowed; sub contracting permitted; subcontracting
        permitted; can the contract be subcontracted; is subcontracting allowed; use of
        subcontractors; use of sub contractors; sub contractors allowed; subcontractors;
        subcontractors allowed; subcontractors permitted; !no subcontracting; !subcontracting
        prohibited; !sub contracting prohibited""",
    "conditions.legal_form_before_award": """
        consortium must be incorporated; consortium must form a legal entity; legal entity
        before bid; legal entity required before award; consortium legal entity required;
        special purpose vehicle required""",
    "conditions.contract_with_buyer": """
        previous contract with the authority; must have worked for the council before; previous
        work for the council; prior contract with the council; previous contract with us;
        experience of working with this council required; existing supplier to the council; must
        have held a contract with the council""",
    "conditions.contracts_only": """
        grants not counted as experience; contract experience only; grant experience not
        accepted; !grants count as experience; !grant funded work counts; !grant funded work
        accepted""",
    "conditions.years_trading": """
        years in business; number of years trading; minimum years in business; trading history;
        must have traded for; years established; minimum trading history; minimum trading
        period; years of operation; trading record; length of trading; minimum number of years
        trading; established for; years operating; how long must the bidder have been trading;
        period of trading""",
    "conditions.guarantee_required": """
        parent company guarantee required; bond required; performance bond required; pcg; pcg
        required; guarantee or bond; bond or guarantee; performance guarantee; guarantee
        required; guarantees; bonds; bank guarantee; bond or guarantee required; parent
        guarantee; guarantee or bond required; financial guarantee; bonds and guarantees; bonds
        or guarantees; security required""",
    "conditions.policies_required": """
        policies to be submitted; number of policies required; policies to submit; number of
        policies to submit; policies with bid; number of policies requested; how many policies;
        policies requested; number of policies to send; policies to send; policies to be sent""",
    "conditions.reserves_required": """
        months of running costs in reserve; reserves; minimum reserves; free reserves; reserves
        held; months of reserves required; months operating costs in reserves""",
    "conditions.local_supply_plan": """
        local supply plan; plan for local supply chain; local supply chain plan required; plan
        to use local suppliers""",
    "conditions.carbon_plan": """
        carbon reduction plan required; ppn 006; ppn 06 21; carbon plan; net zero plan; net zero
        plan required; carbon reduction plan needed""",
    "award.stated_price_weight": """
        price percentage; price cost weighting; weighting for price; cost weighting; commercial
        weighting; price share; price criteria weighting; price evaluation weighting; financial
        weighting; weight given to price; weighting given to price; percentage for price;
        percentage price; price as percentage of score; finance weighting; weight of price;
        overall price weighting; total price weighting; how much does price count""",
    "award.stated_quality_weight": """
        quality percentage; weighting for quality; technical weighting; quality share; quality
        criteria weighting; quality evaluation weighting; weight given to quality; weighting
        given to quality; percentage for quality; percentage quality; weight of quality; overall
        quality weighting; total quality weighting; how much does quality count""",
    "award.budget_fixed": """
        is the budget fixed; fixed price; fixed price contract; fixed funding; price fixed;
        quality only competition; fixed fee; fixed envelope; fixed price envelope""",
    "award.method_stated": "weighting explained; method of weighing stated",
    "award.questions": """
        number of quality questions; number of method statements; method statements; method
        statement questions; number of award questions; how many questions; number of written
        questions; quality questions number; number of tender questions""",
    "award.words": """
        word count; maximum word count; maximum words; maximum number of words; overall word
        limit; total word count; combined word limit; word allowance""",
    "award.social_value_local": """
        local outcome in social value; is social value local; social value must be local; social
        value targeted locally; social value to be delivered locally""",
    "award.social_value_commitments": """
        number of social value commitments; how many social value commitments; number of social
        value measures""",
    "award.social_value_pounds_share": """
        quantitative share of social value; share of social value scored in pounds; social value
        quantitative weighting; social value scored by toms""",
    "award.proximity_scored": """
        local presence scored; knowledge of area scored; is local knowledge scored; reach to
        residents scored; local knowledge is scored""",
    "award.lowest_price_formula": """
        lowest price scoring; price scored relative to lowest; lowest price scores full marks;
        lowest bid formula; price scoring by lowest price""",
    "award.low_bids_questioned": """
        abnormally low tenders; abnormally low tenders challenged; abnormally low tender check;
        abnormally low bids challenged; abnormally low tenders investigated""",
    "insurance.amount": """
        minimum level of insurance; value of cover; sum insured; amount required; level; minimum
        amount; cover level; minimum indemnity; required level; indemnity; limit; value; minimum
        limit; amount of insurance; minimum insurance; insurance level; level required; required
        cover; cover needed; limit required; minimum cover required; minimum value; minimum sum
        insured; minimum limit of indemnity; cover amount; insured amount; minimum; sum; cover;
        level of insurance""",
    "insurance.kind": """
        insurances; type of cover; policy; policy type; insurance policy; insurance cover;
        insurance required; cover type; class of insurance; insurances required; kind of
        insurance; type; insurance class; cover needed; insurance needed; cover required""",
    "insurance.due": """
        required when; needed when; to be held by; evidence required by; held by; needed;
        evidence required; when needed; proof required; certificate required; date required;
        timing; evidence due; to be held from; when held; evidence when; by when; proof due; at
        what point; when evidence is needed; stage required""",
    "standard.name": """
        accreditations; standards; certificates; certifications; quality standards; quality
        assurance; quality accreditation; kitemark; quality mark; registrations; accreditation
        required; standard required; certification required; certificate required;
        qualifications; accreditation or standard; standard or accreditation; registration;
        accreditation standard; standards and accreditations; required accreditation; required
        accreditations; required standards; accreditations required; standards required; quality
        management; environmental management; health and safety accreditation; information
        security; quality management standard; quality assurance standard; mandatory
        accreditation; mandatory accreditations; membership; memberships""",
    "standard.equivalent_accepted": """
        equivalents accepted; equivalents; equivalent; are equivalents accepted; equivalent
        standard accepted; equivalents allowed; or equivalent accepted; is an equivalent
        accepted; equivalent standards accepted""",
    "standard.alternative_accepted": """
        alternative; alternatives; alternative evidence accepted; other evidence accepted;
        policy accepted instead; other evidence; alternatives accepted; own policy accepted;
        alternative accepted in place""",
    "standard.required_by_law": """
        legally required; statutory requirement; statutory; is it a legal requirement; legal;
        required in law; statutory registration""",
    "standard.due": """
        held by when; standard due; to be held by; held by; held when; needed by; by when; when
        held""",
    "criterion.name": """
        evaluation criteria; evaluation criterion; award criteria heading; question; area;
        description; element; assessment criteria; assessment area; section; topic; criteria
        description; scored area; scored element; quality question; criterion name; tender
        question; method statement; evaluation area; heading; category; criteria name;
        assessment criterion; scoring criterion; scoring criteria; component; evaluation element""",
    "criterion.weight": """
        score; percentage weighting; of total; share; points; marks; maximum score; max score;
        weighted; percent; per cent; allocation; share of marks; share of score; percentage of
        score; percentage of marks; of marks; available marks; weighting percentage; percentage
        score; overall weighting; wt; percentage of total; of score; importance; total weighting""",
    "reference.count": """
        number of references required; how many references; references requested; contract
        examples; number of contract examples; case studies; case studies required; number of
        case studies; examples of previous work; previous contracts; experience examples;
        examples of contracts; relevant contract examples; example contracts; number of
        examples; references needed; client references; number of referees; referees; contract
        examples required; relevant examples; similar contracts; previous experience examples;
        examples; minimum number of references; examples of similar contracts; number of
        previous contracts""",
    "reference.years": """
        within the last years; references from the last; references no older than; experience
        within; examples within; examples from the last; references from; references in the
        last; contract examples from the last; examples in the last; references not older than;
        age of references""",
    "reference.similar_value": """
        similar size; similar value; similar size required; references of similar value; similar
        value contracts; examples of similar value; references of similar size""",
    "payment.basis": """
        payment type; payment mechanism; payment model; payment method; pricing model; price
        model; pricing basis; pricing mechanism; how is the provider paid; basis; contract
        payment model; type of payment; payment element; funding model""",
    "payment.share": """
        share of contract price; of contract price; proportion; percentage of price; of price;
        percentage of payment; proportion of payment; percentage of contract value""",
    "indicator.name": """
        key performance indicator; performance measure; outcome measure; kpis; performance
        indicators; target measure; kpi description; what will be measured; what we will
        measure; outcome or output; success measure; indicator description; key performance
        indicators; what is measured; what is reported; measured by; what we measure""",
    "indicator.kind": """
        type of measure; measure type; kind of measure; category of measure; output or outcome;
        outcome or activity; type of indicator; type of kpi; activity or outcome; kind""",
}
