"""What invented sentences with personal data are made of. Data only."""

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
HONORIFICS = "Mr. Mrs. Ms. Dr. Prof. Miss Mr Mrs Ms Dr Prof Mx.".split()
GROUPS = (
    "American British English French German Italian Spanish Portuguese Dutch Belgian Swiss Austrian Polish Czech "
    "Slovak Hungarian Romanian Bulgarian Greek Turkish Russian Ukrainian Swedish Norwegian Danish Finnish Icelandic "
    "Irish Scottish Welsh Canadian Mexican Brazilian Argentinian Chilean Peruvian Colombian Cuban Jamaican Chinese "
    "Japanese Korean Vietnamese Thai Indonesian Malaysian Filipino Indian Pakistani Bangladeshi Nepalese Iranian Iraqi "
    "Syrian Lebanese Israeli Egyptian Moroccan Algerian Tunisian Nigerian Kenyan Ethiopian Ghanaian Australian "
    "Estonian Latvian Lithuanian Croatian Serbian Slovenian Albanian Georgian Armenian Afghan Saudi Kuwaiti Catholic "
    "Protestant Muslim Jewish Hindu Buddhist Sikh Orthodox Republican Democrat Conservative Liberal Socialist "
    "Libertarian Mormon Lutheran Anglican Methodist Quaker Catalan Basque Kurdish Cambodian Mongolian Uruguayan"
).split()
PLURAL_GROUPS = (
    "Americans Germans Italians Russians Canadians Mexicans Brazilians Indians Egyptians Nigerians Kenyans Australians "
    "Norwegians Austrians Ukrainians Koreans Estonians Croatians Catholics Muslims Hindus Buddhists Christians Jews "
    "Sikhs Republicans Democrats Saudis Greeks Danes Finns Swedes Poles Turks Czechs Spaniards Conservatives Liberals"
).split()
JOBS = (
    "accountant;software engineer;Head of Sales;CEO;chief technology officer;nurse;teacher;Marketing Manager;plumber;"
    "civil engineer;Lead Designer;data analyst;Professor of Chemistry;warehouse operator;Office Manager;electrician;"
    "Senior Consultant;bus driver;HR Director;lawyer;pharmacist;Vice President;barista;research scientist;"
    "web developer;"
    "Executive Assistant;Managing Director;carpenter;physiotherapist;Product Owner;librarian;sound technician;"
    "machine operator;tax adviser;project manager;chef;translator;Financial Controller;insurance broker;surveyor"
).split(";")
STREETS = (
    "Maple Oak Cedar Pine Elm Washington Lincoln Church Mill Station Victoria Albert King Queen Park Lake River Hill "
    "Sunset Highland Orchard Meadow Willow Chestnut Jefferson Franklin Harbour Bridge Castle Market Garden Abbey York "
    "Kensington Wellington Nelson Clifton Grove Spring Birch Walnut Prospect Fairview Madison Monroe Grant"
).split()
STREET_KINDS = (
    "Street St St. Road Rd Rd. Avenue Ave Ave. Lane Drive Dr Boulevard Blvd Way Court Place Terrace Close Crescent "
    "Square Highway Parkway Walk Row"
).split()
FOREIGN_STREETS = (
    "Hauptstraße;Bahnhofstrasse;Rue de la Paix;Rue Victor Hugo;Via Roma;Via Garibaldi;Calle Mayor;Calle de Alcalá;"
    "Avenida da Liberdade;Rua Augusta;Kungsgatan;Storgatan;Mannerheimintie;Kalevankatu;Vesterbrogade;Nørregade;"
    "Karl Johans gate;Laugavegur;Keizersgracht;Herenstraat;Nowy Świat;ulica Długa;Václavské náměstí;Andrássy út;"
    "Petőfi utca;Ilica;Strada Lipscani;Nevsky Prospekt;Akadimias;İstiklal Caddesi;Lindenallee;Schulweg;Mozartgasse"
).split(";")
COUNTRIES = (
    "France Germany Italy Spain Portugal Poland Sweden Norway Denmark Finland Iceland Austria Switzerland Belgium "
    "Hungary Romania Bulgaria Greece Turkey Ukraine Estonia Latvia Lithuania Croatia Serbia Slovenia Ireland Canada "
    "Mexico Brazil Argentina Chile Peru Colombia Japan China India Vietnam Thailand Indonesia Australia Egypt Morocco "
    "Nigeria Kenya Ghana Tunisia Israel Jordan Cyprus Malta"
).split() + ["United Kingdom", "United States", "New Zealand", "South Africa", "South Korea", "Costa Rica", "USA", "UK"]
TOWNS = (
    "Springfield;Portland;Bristol;Leeds;York;Cambridge;Oxford;Boston;Denver;Austin;Seattle;Chicago;Toronto;Dublin;"
    "Galway;Cork;Lyon;Nantes;Bordeaux;Munich;Leipzig;Bremen;Graz;Linz;Turin;Verona;Seville;Granada;Porto;Braga;"
    "Gdansk;Lublin;Malmö;Uppsala;Bergen;Aarhus;Tampere;Turku;Ghent;Utrecht;Leiden;San Diego;New York;Los Angeles;"
    "Salt Lake City;Newcastle upon Tyne;St. Gallen;La Rochelle;Melbourne;Auckland;Cape Town;Nairobi;Osaka;Mumbai"
).split(";")
STATES = "AL AK AZ AR CA CO CT FL GA IL IN KS MA MD MI MN NC NJ NV NY OH OR PA TN TX UT VA WA WI".split()
ORG_HEADS = (
    "Northwind Bluebird Evergreen Summit Harbor Pioneer Redstone Silverline Brightside Quantum Atlas Horizon Keystone "
    "Lakeside Beacon Cobalt Vertex Nimbus Orchid Falcon Granite Juniper Meridian Oakwood Paragon"
).split()
ORG_TAILS = (
    "Ltd;Inc;Inc.;LLC;GmbH;Group;Systems;Partners;Bank;Logistics;Foods;University;Hospital;Insurance;Media;"
    "& Sons;Foundation;Airlines;Energy;Consulting;Labs;Corporation;Holdings;Theatre;School"
).split(";")

TEMPLATES = """
{TITLE} {PERSON} lives at {ADDRESS}.
Please send the parcel to {PERSON}, {ADDRESS}.
Ship it to {ADDRESS}, {GPE} and call me when it arrives.
{PERSON}, {AGE}, works for {ORG} in {GPE}.
I am {PERSON}, a {AGE}-year-old {JOB} from {GPE}.
My {NRP} neighbour {PERSON} turned {AGE} on {DATE}.
{PERSON} was born on {DATE} in {GPE}.
Born: {DATE}, {GPE}
DOB: {DATE}
Dear {TITLE} {PERSON}, your appointment at {ORG} is on {DATE}.
Dear {PERSON},\\n\\nthank you for your letter of {DATE}. We have updated your address to {ADDRESS}.
Best regards,\\n{PERSON}\\n{JOB}\\n{ORG}\\n{ADDRESS}
{PERSON}\\n{ADDRESS}\\n{GPE} {ZIP}\\n{GPE}
{PERSON}\\n{JOB}, {ORG}\\n{ADDRESS}, {GPE}
{ORG} is based in {GPE} and was founded in {DATE} by {PERSON} and {PERSON}.
{ORG} hired {PERSON} as {JOB} in {DATE}.
The {NRP} government met {PERSON} in {GPE} on {DATE}.
Most {NRPS} in {GPE} voted for {PERSON}.
We met two {NRPS} and a {NRP} family at {ORG}.
Meeting with {PERSON} ({ORG}) {DATE}, {ADDRESS}
Could you pick me up at {ADDRESS}? I will be there with {PERSON}.
The new shop at {ADDRESS} opens on {DATE}.
Our office moved from {ADDRESS} to {ADDRESS}.
Deliver to: {ADDRESS}\\nZIP: {ZIP}
Postcode {ZIP}, {GPE}
My postal code changed to {ZIP} when I moved to {GPE}.
Is {ZIP} the right zip code for {GPE}?
Address: {ADDRESS}\\nCity: {GPE}\\nName: {PERSON}
Full name: {PERSON}\\nNationality: {NRP}\\nAge: {AGE}
Patient: {PERSON}, age {AGE}, admitted {DATE}
{PERSON} said: "I was {AGE} when we left {GPE}."
He is {AGE} years old and she is {AGE}.
She's {AGE} and lives near {ADDRESS}
{PERSON} and {PERSON} flew from {GPE} to {GPE} on {DATE}.
Has anyone seen {PERSON}? He was last seen in {GPE} on {DATE}.
{PERSON}'s flat is at {ADDRESS}, next to {ORG}.
Contact {TITLE} {PERSON}, {JOB} at {ORG}.
According to {ORG}, {PERSON} will step down as {JOB} on {DATE}.
{JOB} {PERSON} joined {ORG}
The concert by {PERSON} in {GPE} was amazing
i love how {PERSON} sings that song
Thanks {PERSON}, see you {DATE}!
Did you know {PERSON} moved to {GPE}?
{PERSON}: are you coming?\\n{PERSON}: yes, with {PERSON}
My mother's maiden name is {PERSON}
The account holder is {PERSON} and the bank is {ORG}.
Order 48213 for {PERSON} was shipped on {DATE} to {ADDRESS}, {GPE}.
Card 4111 1111 1111 1111 belongs to {PERSON}.
Call {PERSON} on 555-0142 or write to {ADDRESS}.
Turn left at the corner of {STREET} and {STREET}.
The accident happened at the corner of {ADDRESS} at noon.
{NRP} food at {ORG} in {GPE} is great, and {PERSON} agrees.
Is {PERSON} {NRP} or {NRP}?
It opened in {DATE} and closed in {DATE}.
The {DATE} season was the best for {ORG}.
The {ORG} building at {ADDRESS} has 12 floors.
{TITLE} {PERSON} and {TITLE} {PERSON} signed the contract with {ORG} on {DATE}.
{GPE} is lovely in spring.
I have never been to {GPE} or {GPE}.
Where is the {ORG} branch in {GPE}?
The price is 45 dollars for 3 items, order number 20417.
Press 1 for billing, 2 for support or 9 to talk to a human.
""".strip().split("\n")
