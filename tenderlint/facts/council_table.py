"""The local authorities of the United Kingdom: the facts behind `tenderlint.facts.councils`.

Source: mySociety's public list of UK local authorities (MIT licence); the facts in it, among them
the populations of 2020 as given there, are those of the Office for National Statistics.

A heading gives nation, region and kind of the authorities below it. Each authority is its official
name, other names it is known by (after "="), its population, and, for a former one, ">" and those
that took its place.
"""

from __future__ import annotations

TABLE = """
# England | East Midlands | combined-authority
East Midlands Combined County Authority
# England | East Midlands | county
Leicestershire County Council 713085; Northamptonshire County Council > North Northamptonshire
Council + West Northamptonshire Council; Nottinghamshire County Council 833377
# England | East Midlands | district
Amber Valley Borough Council 128829; Ashfield District Council 128337; Bassetlaw District Council
118280; Blaby District Council 101950; Bolsover District Council 81305; Boston Borough Council
70837; Broxtowe Borough Council 114627; Charnwood Borough Council 188416; Chesterfield Borough
Council 104930; City of Lincoln Council 100049; Corby Borough Council > North Northamptonshire
Council; Daventry District Council > West Northamptonshire Council; Derbyshire Dales District
Council 72422; East Lindsey District Council 142030; East Northamptonshire Council > North
Northamptonshire Council; Erewash Borough Council 115332; Gedling Borough Council 118239; Harborough
District Council 95537; High Peak Borough Council 92633; Hinckley and Bosworth Borough Council
113666; Mansfield District Council 109351; Melton Borough Council 51394; Newark and Sherwood
District Council 123127; North East Derbyshire District Council 102216; North Kesteven District
Council 118149; North West Leicestershire District Council 104809; Northampton Borough Council >
West Northamptonshire Council; Oadby and Wigston Borough Council 57313; Rushcliffe Borough Council
121416; South Derbyshire District Council 109516; South Holland District Council 95857; South
Kesteven District Council 143225; South Northamptonshire Council > West Northamptonshire Council;
Wellingborough Borough Council > North Northamptonshire Council; West Lindsey District Council 96186
# England | East Midlands | unitary
Derby City Council 256814; Leicester City Council 354036; North Northamptonshire Council 350448;
Nottingham City Council 337098; Rutland County Council 40476; West Northamptonshire Council 406733
# England | East of England | combined-authority
Cambridgeshire and Peterborough Combined Authority 1517034
# England | East of England | county
Cambridgeshire County Council 657204; Essex County Council 1497759; Hertfordshire County Council
1195672; Norfolk County Council 914039; Suffolk County Council 761246
# England | East of England | district
Babergh District Council 92735; Basildon Borough Council 187558; Borough Council of Kings Lynn and
West Norfolk = King's Lynn and West Norfolk 151245; Braintree District Council 153091; Breckland
District Council 141255; Brentwood Borough Council 77242; Broadland District Council 131931;
Broxbourne Borough Council 97592; Cambridge City Council 125063; Castle Point Borough Council 90524;
Chelmsford City Council 179549; Colchester Borough Council 197200; Dacorum Borough Council 155457;
East Cambridgeshire District Council 90172; East Hertfordshire District Council 151786; East Suffolk
Council 250373; Epping Forest District Council 132175; Fenland District Council 102080; Great
Yarmouth Borough Council 99198; Harlow District Council 87280; Hertsmere Borough Council 105471;
Huntingdonshire District Council 178985; Ipswich Borough Council 135979; Maldon District Council
65401; Mid Suffolk District Council 104857; North Hertfordshire District Council 133463; North
Norfolk District Council 105167; Norwich City Council 142177; Rochford District Council 87627; South
Cambridgeshire District Council 160904; South Norfolk District Council 143066; St Albans City and
District Council 149317; Stevenage Borough Council 88104; Tendring District Council 147353; Three
Rivers District Council 93966; Uttlesford District Council 92759; Watford Borough Council 96623;
Welwyn Hatfield Borough Council 123893; West Suffolk Council 177302
# England | East of England | unitary
Bedford Borough Council 174687; Central Bedfordshire Council 294096; Luton Borough Council 213528;
Peterborough City Council 202626; Southend-on-Sea Borough Council 182773; Thurrock Council 175531
# England | London | city-corporation
City of London Corporation = City of London 10938
# England | London | london-borough
City of Westminster 269848; London Borough of Barking and Dagenham 214107; London Borough of Barnet
399007; London Borough of Bexley 249301; London Borough of Brent 327753; London Borough of Bromley
332752; London Borough of Camden 279516; London Borough of Croydon 388563; London Borough of Ealing
340341; London Borough of Enfield 333587; London Borough of Hackney 280941; London Borough of
Hammersmith & Fulham 183544; London Borough of Haringey 266357; London Borough of Harrow 252338;
London Borough of Havering 260651; London Borough of Hillingdon 309014; London Borough of Hounslow
271767; London Borough of Islington 248115; London Borough of Lambeth 321813; London Borough of
Lewisham 305309; London Borough of Merton 206453; London Borough of Newham 355266; London Borough of
Redbridge 305658; London Borough of Richmond upon Thames 198141; London Borough of Southwark 320017;
London Borough of Sutton 207707; London Borough of Tower Hamlets 331969; London Borough of Waltham
Forest 276940; London Borough of Wandsworth 329735; Royal Borough of Greenwich 289034; Royal Borough
of Kensington and Chelsea 156864; Royal Borough of Kingston upon Thames 179142
# England | London | strategic-authority
Greater London Authority 9002488
# England | North East | combined-authority
North East Combined Authority 1164078; North of Tyne Combined Authority = Newcastle upon Tyne, North
Tyneside and Northumberland Combined Authority 839515; Tees Valley Combined Authority 677170
# England | North East | metropolitan-district
Gateshead Metropolitan Borough Council 201950; Newcastle City Council = Newcastle upon Tyne =
Newcastle 306824; North Tyneside Council 208871; South Tyneside Council 151133; Sunderland City
Council 277846
# England | North East | unitary
Darlington Borough Council 107402; Durham County Council = County Durham 533149; Hartlepool Borough
Council 93836; Middlesbrough Borough Council 141285; Northumberland County Council 323820; Redcar
and Cleveland Borough Council 137228; Stockton-on-Tees Borough Council 197419
# England | North West | combined-authority
Greater Manchester Combined Authority 2848286; Liverpool City Region = Liverpool City Region
Combined Authority 1564015
# England | North West | county
Cumbria County Council 499781 > Cumberland Council + Westmorland and Furness Council; Lancashire
County Council 1227076
# England | North West | district
Allerdale Borough Council 97831 > Cumberland Council; Barrow-in-Furness Borough Council 66726 >
Westmorland and Furness Council; Burnley Borough Council 89344; Carlisle City Council 108524 >
Cumberland Council; Chorley Borough Council 118870; Copeland Borough Council 68041 > Cumberland
Council; Eden District Council 53754 > Westmorland and Furness Council; Fylde Borough Council 81211;
Hyndburn Borough Council 81133; Lancaster City Council 148119; Pendle Borough Council 92145; Preston
City Council 144147; Ribble Valley Borough Council 62026; Rossendale Borough Council 71432; South
Lakeland District Council 104905 > Westmorland and Furness Council; South Ribble Borough Council
111086; West Lancashire Borough Council 114496; Wyre Borough Council 113067
# England | North West | metropolitan-district
Bolton Metropolitan Borough Council 288248; Bury Metropolitan Borough Council 190708; Knowsley
Metropolitan Borough Council 152452; Liverpool City Council 500474; Manchester City Council 555741;
Oldham Metropolitan Borough Council 237628; Rochdale Metropolitan Borough Council 223659; Salford
City Council 262697; Sefton Metropolitan Borough Council 275899; St Helens Council 181095; Stockport
Metropolitan Borough Council 294197; Tameside Metropolitan Borough Council 227117; Trafford
Metropolitan Borough Council 237579; Wigan Metropolitan Borough Council 330712; Wirral Borough
Council 324336
# England | North West | unitary
Blackburn with Darwen Borough Council 150030; Blackpool Borough Council 138381; Cheshire East
Council 386667; Cheshire West and Chester Council 343823; Cumberland Council 274396; Halton Borough
Council 129759; Warrington Borough Council 209397; Westmorland and Furness Council 225385
# England | South East | county
East Sussex County Council 558852; Hampshire County Council 1389206; Kent County Council 1589057;
Oxfordshire County Council 696880; Surrey County Council 1199870; West Sussex County Council 867635
# England | South East | district
Adur District Council 64187; Arun District Council 161123; Ashford Borough Council 131018; Aylesbury
Vale District Council > Buckinghamshire Council; Basingstoke and Deane Borough Council 177760;
Canterbury City Council 166762; Cherwell District Council 151846; Chichester District Council
121508; Chiltern District Council > Buckinghamshire Council; Crawley Borough Council 112474;
Dartford Borough Council 114051; Dover District Council 118514; East Hampshire District Council
123838; Eastbourne Borough Council 103324; Eastleigh Borough Council 135520; Elmbridge Borough
Council 137215; Epsom and Ewell Borough Council 81003; Fareham Borough Council 116338; Folkestone
and Hythe District Council = Shepway 113320; Gosport Borough Council 84679; Gravesham Borough
Council 106890; Guildford Borough Council 150352; Hart District Council 97608; Hastings Borough
Council 92554; Havant Borough Council 126339; Horsham District Council 145474; Lewes District
Council 103525; Maidstone Borough Council 173132; Mid Sussex District Council 152142; Mole Valley
District Council 87547; New Forest District Council 179649; Oxford City Council 151584; Reigate and
Banstead Borough Council 149243; Rother District Council 96716; Runnymede Borough Council 90327;
Rushmoor Borough Council 94387; Sevenoaks District Council 121387; South Bucks District Council =
South Buckinghamshire District Council > Buckinghamshire Council; South Oxfordshire District Council
143782; Spelthorne Borough Council 99873; Surrey Heath Borough Council 89204; Swale Borough Council
151015; Tandridge District Council 88542; Test Valley Borough Council 127163; Thanet District
Council 141458; Tonbridge and Malling Borough Council 132571; Tunbridge Wells Borough Council
118939; Vale of White Horse District Council 137910; Waverley Borough Council 126556; Wealden
District Council 162733; West Oxfordshire District Council 111758; Winchester City Council 125925;
Woking Borough Council 100008; Worthing Borough Council 110727; Wycombe District Council >
Buckinghamshire Council
# England | South East | unitary
Bracknell Forest Council 124165; Brighton and Hove City Council 291738; Buckinghamshire Council
547060; Isle of Wight Council 142296; Medway Council = Medway Towns 279142; Milton Keynes Council
270203; Portsmouth City Council 214692; Reading Borough Council 160337; Royal Borough of Windsor and
Maidenhead 151273; Slough Borough Council 149577; Southampton City Council 252872; West Berkshire
Council 158465; Wokingham Borough Council 173945
# England | South West | combined-authority
West of England Combined Authority 950039
# England | South West | county
Devon County Council 810716; Dorset County Council 222985 > Dorset Council; Gloucestershire County
Council 640650; Somerset County Council 563851 > Somerset Council
# England | South West | district
Cheltenham Borough Council 116043; Cotswold District Council 90264; East Devon District Council
148080; Exeter City Council 133333; Forest of Dean District Council 87107; Gloucester City Council
129709; Mendip District Council 116288 > Somerset Council; Mid Devon District Council 83290; North
Devon District Council 98170; Sedgemoor District Council 123446 > Somerset Council; Somerset West
and Taunton Council 155421 > Somerset Council; South Hams District Council 87946; South Somerset
District Council 168696 > Somerset Council; Stroud District Council 120903; Teignbridge District
Council 135039; Tewkesbury Borough Council 96624; Torridge District Council 68719; West Devon
Borough Council 56139; Weymouth and Portland Borough Council > Dorset Council
# England | South West | unitary
Bath and North East Somerset Council 196357; Bournemouth, Christchurch and Poole Council 396989;
Bristol City Council 465866; Cornwall Council 573299; Council of the Isles of Scilly 2226; Dorset
Council 379791; North Somerset Council 215574; Plymouth City Council 262839; Somerset Council
563851; South Gloucestershire Council 287816; Swindon Borough Council 222881; Torbay Council 136218;
Wiltshire Council 504070
# England | West Midlands | combined-authority
West Midlands Combined Authority 2939927
# England | West Midlands | county
Derbyshire County Council 807183; Staffordshire County Council 883172; Warwickshire County Council
583786; Worcestershire County Council 598070
# England | West Midlands | district
Bromsgrove District Council 100569; Cannock Chase District Council 101484; East Staffordshire
Borough Council 120923; Lichfield District Council 105637; Malvern Hills District Council 79445;
Newcastle-under-Lyme Borough Council = Newcastle 129610; North Warwickshire Borough Council 65452;
Nuneaton and Bedworth Borough Council 130373; Redditch Borough Council 85568; Rugby Borough Council
110650; South Staffordshire Council 112369; Stafford Borough Council 137858; Staffordshire Moorlands
District Council 98427; Stratford-on-Avon District Council 132402; Tamworth Borough Council 76864;
Warwick District Council 144909; Worcester City Council 100265; Wychavon District Council 131084;
Wyre Forest District Council 101139
# England | West Midlands | metropolitan-district
Birmingham City Council 1140525; City of Wolverhampton Council 264407; Coventry City Council 379387;
Dudley Metropolitan Borough Council 322363; Sandwell Metropolitan Borough Council 329042; Solihull
Metropolitan Borough Council 217487; Walsall Metropolitan Borough Council 286716
# England | West Midlands | unitary
Herefordshire Council 193615; Shropshire Council 325415; Stoke-on-Trent City Council 256622; Telford
& Wrekin Council = Telford and the Wrekin 181322
# England | Yorkshire and The Humber | combined-authority
Greater Lincolnshire Combined County Authority; Hull and East Yorkshire Mayoral Combined Authority;
South Yorkshire Mayoral Combined Authority = Sheffield City Region Combined Authority 1415054; West
Yorkshire Combined Authority 2345235; York and North Yorkshire Mayoral Combined Authority 831622
# England | Yorkshire and The Humber | county
Lincolnshire County Council 766333; North Yorkshire County Council 620610 > North Yorkshire Council
# England | Yorkshire and The Humber | district
Craven District Council 57338 > North Yorkshire Council; Hambleton District Council 91932 > North
Yorkshire Council; Harrogate Borough Council 161545 > North Yorkshire Council; Richmondshire
District Council 53732 > North Yorkshire Council; Ryedale District Council 55629 > North Yorkshire
Council; Scarborough Borough Council 108737 > North Yorkshire Council; Selby District Council 91697
> North Yorkshire Council
# England | Yorkshire and The Humber | metropolitan-district
Barnsley Metropolitan Borough Council 248071; Calderdale Metropolitan Borough Council 211439; City
of Bradford Metropolitan District Council 542128; City of Doncaster Council 312785; Kirklees Council
441290; Leeds City Council 798786; Rotherham Metropolitan Borough Council 264984; Sheffield City
Council 589214; Wakefield Metropolitan District Council 351592
# England | Yorkshire and The Humber | unitary
City of York Council 211012; East Riding of Yorkshire Council 343201; Hull City Council = Kingston
upon Hull 259126; North East Lincolnshire Council 159364; North Lincolnshire Council 172748; North
Yorkshire Council 620610
# England | - | county
Buckinghamshire County Council > Buckinghamshire Council
# England | - | district
Christchurch Borough Council > Bournemouth, Christchurch and Poole Council; East Dorset District
Council > Dorset Council; Forest Heath District Council > West Suffolk Council; Kettering Borough
Council > North Northamptonshire Council; North Dorset District Council > Dorset Council; Purbeck
District Council > Dorset Council; St Edmundsbury Borough Council > West Suffolk Council; Suffolk
Coastal District Council > East Suffolk Council; Taunton Deane Borough Council > Somerset West and
Taunton Council; Waveney District Council > East Suffolk Council; West Dorset District Council >
Dorset Council; West Somerset District Council > Somerset West and Taunton Council
# England | - | unitary
Borough of Poole > Bournemouth, Christchurch and Poole Council; Bournemouth Borough Council >
Bournemouth, Christchurch and Poole Council
# Wales | - | unitary
Blaenau Gwent County Borough Council 70020; Bridgend County Borough Council = Pen-y-bont ar Ogwr
147539; Caerphilly County Borough Council = Caerffili 181731; Carmarthenshire County Council = Sir
Gaerfyrddin 190073; Ceredigion County Council 72895; City and County of Swansea Council = Abertawe
246563; City of Cardiff Council = Caerdydd 369202; Conwy County Borough Council 118184; Denbighshire
County Council = Sir Ddinbych 96664; Flintshire County Council = Sir y Fflint 156847; Gwynedd
Council 125171; Isle of Anglesey County Council = Sir Ynys Môn = Anglesey = Ynys Môn 70440; Merthyr
Tydfil County Borough Council = Merthyr Tudful 60424; Monmouthshire County Council = Sir Fynwy
95164; Neath Port Talbot County Borough Council = Castell-nedd Port Talbot 144386; Newport City
Council = Casnewydd 156447; Pembrokeshire County Council = Sir Benfro 126751; Powys County Council
133030; Rhondda Cynon Taf County Borough Council = Rhondda Cynon Taff 241873; Torfaen County Borough
Council = Tor-faen 94832; Vale of Glamorgan Council = Bro Morgannwg 135295; Wrexham County Borough
Council = Wrecsam 136055
# Scotland | - | unitary
Aberdeen City Council 229060; Aberdeenshire Council 260780; Angus Council 115820; Argyll and Bute
Council 85430; City of Edinburgh Council 527620; Clackmannanshire Council 51290; Comhairle nan
Eilean Siar = Western Isles = Na h-Eileanan Siar = Na h-Eileanan an Iar = Comhairle nan Eilean Siar
(Western Isles) 26500; Dumfries and Galloway Council 148290; Dundee City Council 148820; East
Ayrshire Council 121600; East Dunbartonshire Council 108750; East Lothian Council 107900; East
Renfrewshire Council 96060; Falkirk Council 160560; Fife Council 374130; Glasgow City Council
635640; Inverclyde Council 77060; Midlothian Council 93150; North Ayrshire Council 134250; North
Lanarkshire Council 341140; Orkney Islands Council = Orkney 22400; Perth and Kinross Council 151910;
Renfrewshire Council 179390; Scottish Borders Council 115240; Shetland Islands Council = Shetland
22870; South Ayrshire Council 112140; South Lanarkshire Council 320820; Stirling Council 94080; The
Highland Council 235430; The Moray Council 95710; West Dunbartonshire Council 88340; West Lothian
Council 183820
# Northern Ireland | - | district
Antrim Borough Council >; Antrim and Newtownabbey Borough Council 143756; Ards Borough Council >;
Ards and North Down Borough Council = North Down and Ards 162056; Armagh City and District Council
>; Armagh City, Banbridge and Craigavon Borough Council = Armagh, Banbridge and Craigavon 217232;
Ballymena Borough Council >; Ballymoney Borough Council >; Banbridge District Council >; Belfast
City Council 342560; Carrickfergus Borough Council >; Castlereagh Borough Council >; Causeway Coast
and Glens Borough Council 144943; Coleraine Borough Council >; Cookstown District Council >;
Craigavon Borough Council >; Derry City Council >; Derry City and Strabane District Council 151109;
Down District Council >; Dungannon and South Tyrone Borough Council >; Fermanagh District Council >;
Fermanagh and Omagh District Council 117337; Larne Borough Council >; Limavady Borough Council >;
Lisburn City Council >; Lisburn and Castlereagh City Council 146452; Magherafelt District Council >;
Mid Ulster District Council 148953; Mid and East Antrim Borough Council 139443; Moyle District
Council >; Newry and Mourne District Council >; Newry, Mourne and Down District Council 181669;
Newtownabbey Borough Council >; North Down Borough Council >; Omagh District Council >; Strabane
District Council >
"""
