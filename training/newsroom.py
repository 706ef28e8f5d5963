"""Sentences as newspapers, tickers and sports pages write them, for the entity head. Data only.

Written for this model: the slots are filled by `synthesis.py`. A country that plays is a place, a club
an organisation.
"""

CLUBS = (
    "Arsenal;Aston Villa;Chelsea;Everton;Fulham;Leeds United;Liverpool;Manchester City;Manchester United;"
    "Newcastle United;Tottenham Hotspur;West Ham;Wolverhampton Wanderers;Sheffield Wednesday;Nottingham Forest;Celtic;"
    "Rangers;Aberdeen;Hearts;Real Madrid;Barcelona;Atletico Madrid;Sevilla;Valencia;Juventus;Inter Milan;AC Milan;Roma;"
    "Napoli;Lazio;Bayern Munich;Borussia Dortmund;Schalke 04;Werder Bremen;Hamburg SV;Ajax;PSV Eindhoven;Feyenoord;"
    "Benfica;Porto;Sporting Lisbon;Anderlecht;Club Brugge;Olympique Marseille;Paris Saint-Germain;Lyon;Monaco;Lille;"
    "Galatasaray;Fenerbahce;Spartak Moscow;Dynamo Kiev;Sparta Prague;Red Star Belgrade;Rosenborg;Malmo FF;Boca Juniors;"
    "River Plate;Santos;Flamengo;Boston Celtics;Chicago Bulls;New York Knicks;Los Angeles Lakers;Miami Heat;Utah Jazz;"
    "Houston Rockets;Detroit Pistons;New York Yankees;Boston Red Sox;Chicago Cubs;Baltimore Orioles;Atlanta Braves;"
    "Texas Rangers;Seattle Mariners;Oakland Athletics;Dallas Cowboys;Green Bay Packers;Denver Broncos;Buffalo Bills;"
    "Chicago Bears;San Francisco 49ers;Pittsburgh Penguins;Toronto Maple Leafs;Montreal Canadiens;Detroit Red Wings;"
    "Yorkshire;Surrey;Lancashire;Kent;Essex;Warwickshire;Glamorgan;Somerset;Leicestershire;Hampshire;Middlesex;"
    "Saracens;Leicester Tigers;Bath;Leinster;Munster;Toulouse;Crusaders;Brumbies;Wigan Warriors;St Helens"
).split(";")
INSTITUTIONS = (
    "European Union;EU;United Nations;UN;NATO;World Bank;International Monetary Fund;IMF;World Health Organization;WHO;"
    "World Trade Organization;WTO;OPEC;African Union;ASEAN;European Commission;European Central Bank;ECB;Bundesbank;"
    "Bank of England;Bank of Japan;Federal Reserve;Fed;Senate;Congress;House of Commons;Parliament;Bundestag;Knesset;"
    "Duma;Supreme Court;High Court;Pentagon;White House;Kremlin;State Department;Foreign Ministry;Finance Ministry;"
    "Defence Ministry;Interior Ministry;FBI;CIA;Interpol;Scotland Yard;Red Cross;Amnesty International;Greenpeace;"
    "Labour;Labour Party;Conservative Party;Democratic Party;Republican Party;Green Party;Hamas;Hezbollah;Taliban;"
    "FIFA;UEFA;IOC;NBA;NFL;NHL;BBC;CNN;Reuters;Associated Press;AP;Financial Times;New York Times;Guardian;Xinhua;Tass;"
    "Harvard University;Oxford University;MIT;NASA;Securities and Exchange Commission;SEC;"
    "Food and Drug Administration;FDA;Nasdaq;New York Stock Exchange;NYSE;London Stock Exchange"
).split(";")
COMPANIES = (
    "Microsoft;Apple;Google;Amazon;Intel;IBM;Hewlett-Packard;Dell;Oracle;Cisco Systems;Motorola;Nokia;Ericsson;Siemens;"
    "Philips;Sony;Toshiba;Hitachi;Panasonic;Samsung Electronics;LG;Hyundai;Toyota;Honda;Nissan;Mitsubishi;General Motors;"
    "GM;Ford;Chrysler;Volkswagen;BMW;Daimler;Fiat;Renault;Peugeot;Volvo;Boeing;Airbus;Lockheed Martin;General Electric;"
    "British Airways;Lufthansa;Air France;KLM;Delta Air Lines;American Airlines;Qantas;Ryanair;British Telecom;"
    "Deutsche Telekom;France Telecom;Vodafone;AT&T;Exxon;Royal Dutch/Shell;BP;Total;Texaco;Gazprom;Lukoil;Rio Tinto;"
    "BHP;Anglo American;De Beers;Nestle;Unilever;Procter & Gamble;Coca-Cola;PepsiCo;Heineken;Kraft;Danone;McDonald's;"
    "Goldman Sachs;Morgan Stanley;Merrill Lynch;JP Morgan;Citibank;Barclays;HSBC;Deutsche Bank;Credit Suisse;UBS;"
    "Societe Generale;BNP;ING;Allianz;AXA;Lloyd's;Bayer;BASF;Novartis;Roche;Pfizer;Merck;Glaxo;Sandoz;Walt Disney;"
    "Time Warner;Viacom;News Corp;Reuters Holdings Plc;Wal-Mart;Tesco;Sainsbury;Marks & Spencer;Carrefour;Ikea;"
    "Mitsui & Co;Cathay Pacific;Petronas;Tata Steel;Reliance;Infosys;Netflix;Tesla;Uber;Airbnb;Spotify;OpenAI;SAP"
).split(";")
PLACES = (
    "England;Scotland;Wales;Northern Ireland;Great Britain;Britain;U.S.;U.K.;Russia;Soviet Union;Iran;Iraq;Syria;"
    "Lebanon;Kuwait;Saudi Arabia;Yemen;Afghanistan;Pakistan;Bangladesh;Sri Lanka;Nepal;Burma;Malaysia;Singapore;"
    "Philippines;Taiwan;Hong Kong;North Korea;Zimbabwe;Zaire;Rwanda;Burundi;Uganda;Tanzania;Ethiopia;Somalia;Sudan;"
    "Libya;Algeria;Cuba;Haiti;Jamaica;Panama;Colombia;Venezuela;Ecuador;Bolivia;Paraguay;Uruguay;Czech Republic;"
    "Slovakia;Bosnia;Macedonia;Albania;Moldova;Belarus;Georgia;Armenia;Azerbaijan;Kazakhstan;Uzbekistan;Chechnya;"
    "West Bank;Gaza;Gaza Strip;Golan Heights;Jerusalem;Tel Aviv;Hebron;Beirut;Damascus;Baghdad;Tehran;Riyadh;Cairo;"
    "Tripoli;Tunis;Algiers;Rabat;Khartoum;Kinshasa;Kigali;Kampala;Harare;Johannesburg;Lagos;Accra;Dakar;Moscow;"
    "St Petersburg;Kiev;Minsk;Warsaw;Prague;Bratislava;Budapest;Bucharest;Sofia;Belgrade;Zagreb;Sarajevo;Tirana;"
    "Athens;Ankara;Istanbul;Rome;Milan;Vienna;Zurich;Geneva;Berne;Berlin;Bonn;Frankfurt;Hamburg;Paris;Brussels;"
    "Amsterdam;The Hague;Rotterdam;London;Belfast;Glasgow;Edinburgh;Stockholm;Oslo;Copenhagen;Helsinki;Madrid;Lisbon;"
    "Washington;New York;Chicago;Houston;Dallas;Detroit;Philadelphia;Atlanta;Miami;San Francisco;Ottawa;Montreal;"
    "Mexico City;Havana;Bogota;Caracas;Lima;Buenos Aires;Rio de Janeiro;Sao Paulo;Santiago;Tokyo;Osaka;Seoul;"
    "Pyongyang;Beijing;Shanghai;Taipei;Manila;Jakarta;Bangkok;Hanoi;Phnom Penh;Rangoon;Dhaka;Colombo;New Delhi;Bombay;"
    "Calcutta;Islamabad;Karachi;Kabul;Sydney;Melbourne;Canberra;Wellington;Auckland;California;Texas;Florida;Ohio;"
    "Bavaria;Catalonia;Kashmir;Tibet;Siberia;Sinai;Europe;Asia;Africa;Latin America;Middle East;Mediterranean;Black Sea"
).split(";")

TEMPLATES = """
{PLACE} {DATE}
{PLACE}, {DATE} ({ORG}) - {PERSON} said on {DATE} that talks with {PLACE} would go on.
{PLACE} - {ORG} said it would buy a stake in {ORG} from {ORG}.
{PLACE} - The {ORG} on {DATE} asked {PLACE} and {PLACE} to stop the fighting near {PLACE}.
{CLUB} 3 {CLUB} 1
{CLUB} 0 {CLUB} 0
{CLUB} 24 17 3 4 51 22 54
{CLUB} at {CLUB}
{CLUB} 7 {CLUB} 4
{CLUB} 104 {CLUB} 98 (OT)
{PLACE} 2 ({PERSON} 14, {PERSON} 67) {PLACE} 1 ({PERSON} 80). Attendance 21,000
{CLUB} {NUMBER} {NUMBER} .571 {NUMBER}
1. {PERSON} ({PLACE}) 9.98 seconds
2. {PERSON} ({PLACE}) 58.21
3 . {PERSON} {PLACE} 3:32.15
{PERSON} ({PLACE}) beat {PERSON} ({PLACE}) 6-3 7-6 (7-4)
{NUMBER} - {PERSON} ({PLACE}) beat {PERSON} ({PLACE}) 6-4 6-1
1 - {PERSON} beat {PERSON} 6-2 3-6 6-4
{PERSON} c {PERSON} b {PERSON} 41
{PERSON} lbw b {PERSON} 12
{PERSON} not out 67
Bowling: {PERSON} 22-5-71-3, {PERSON} 14-2-48-0
At {PLACE}: {CLUB} 285 and 112-4 ({PERSON} 53 not out) v {CLUB} 301 ({PERSON} 104, {PERSON} 6-62)
{CLUB} won by an innings and 36 runs
{CLUB} signed {PERSON} from {CLUB} on a three-year contract.
{CLUB} coach {PERSON} said {PERSON} would miss the match against {CLUB}.
{PERSON} scored twice as {CLUB} beat {CLUB} 2-0 on {DATE}.
{PLACE} striker {PERSON} scored the winner against {PLACE} in {PLACE}.
{PLACE} beat {PLACE} by five wickets in the second test in {PLACE}.
{PERSON} of {PLACE} won the 200 metres ahead of {PERSON} of {PLACE}.
Leading scores: 68 {PERSON} 70 {PERSON} ({PLACE}), {PERSON} 71 {PERSON} ({PLACE})
Results of matches played in {PLACE} on {DATE}:
SOCCER - {CLUB} SIGN {PERSON}
CRICKET - {PLACE} CLOSE ON 214 FOR SIX
TENNIS - {PERSON} REACHES {PLACE} FINAL
GOLF - {PERSON} LEADS AFTER FIRST ROUND IN {PLACE}
{ORG} says profit up on higher sales.
{ORG} shares fell 3 percent to 41.20 after {ORG} cut its rating.
{ORG} to cut 400 jobs at {PLACE} plant
{ORG} names {PERSON} chief executive.
{ORG} Q3 EPS $0.41 vs. $0.36
{ORG} ({PLACE}) reported net income of 41 million dollars for the quarter.
{ORG} and {ORG} agreed to merge, {ORG} reported.
Shares in {ORG}, {ORG} and {ORG} led the gainers in {PLACE}.
{PLACE} stocks closed higher as {ORG} kept interest rates unchanged.
Analysts at {ORG} expect {ORG} to raise its bid for {ORG}.
{PERSON}, an analyst at {ORG}, said the market had already priced that in.
"We are very happy," {ORG} spokesman {PERSON} told {ORG}.
"It is up to {PLACE} now," {PERSON} told reporters in {PLACE}.
{PERSON}, {JOBS} of {ORG}, was not available for comment.
-- {PLACE} Newsroom +44 171 542 7658
-- {PERSON}, {PLACE} Bureau 202-898-8312
- {PLACE} newsroom 27-11 482 1003
({PERSON} in {PLACE} and {PERSON} in {PLACE})
President {PERSON} met Prime Minister {PERSON} in {PLACE} on {DATE}.
Foreign Minister {PERSON} will visit {PLACE}, {PLACE} and {PLACE} next week.
{PLACE} President {PERSON} flew to {PLACE} for talks with {PERSON}.
The {ORG} voted 64-31 to confirm {PERSON}.
{ORG} leader {PERSON} accused the {ORG} of ignoring {PLACE}.
Police in {PLACE} arrested two men after a bomb went off near the {ORG} office.
At least nine people were killed when a bus fell off a bridge near {PLACE}.
Troops from {PLACE} crossed into {PLACE} overnight, {ORG} said.
The ship sailed from {PLACE} to {PLACE} with 14,000 tonnes of wheat.
{PLACE} wheat prices rose on demand from {PLACE}.
A court in {PLACE} sentenced {PERSON} to four years in prison.
{PERSON} was born in {PLACE} in {DATE} and studied at {ORG}.
{PERSON}, who lives in {PLACE}, won the prize for a novel set in {PLACE}.
These are the leading stories in the {PLACE} press. {ORG} has not verified them.
The {ORG} said {PERSON} died in {PLACE} on {DATE} at the age of {AGE}.
An earthquake shook {PLACE} and parts of {PLACE}, the {ORG} said.
Flights between {PLACE} and {PLACE} were cancelled by {ORG}.
The {NRP} embassy in {PLACE} was closed.
{NRP} President {PERSON} thanked {PLACE} for its help.
{NRP} forward {PERSON} will join {CLUB} from {CLUB}.
{ORG} reports {DATE} results
BRIEF - {ORG} buys {ORG} unit
FEATURE - In {PLACE}, {PERSON} still waits
{PERSON} {NUMBER} {PERSON} {NUMBER} {PERSON} {NUMBER}
Moody's cut its rating of {ORG}, {PLACE}.
The bid was 4.2 billion dollars, {PERSON} of {ORG} said in {PLACE}.
@{PERSON} is in {PLACE} tonight
just saw {PERSON} at {ORG} in {PLACE} lol
watching {CLUB} v {CLUB}, come on {CLUB}!!
{CLUB} fans are furious with {PERSON}
RT: {PERSON} leaves {ORG} after 12 years
anyone going to {PLACE} this weekend? {PERSON} is playing
""".strip().split("\n")
