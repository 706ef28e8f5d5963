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
# Young companies are called by two syllables: Cloudweave, Healthly.
ORG_FRONTS = (
    "Data Cloud Flight Health Geo Open Bright Next Wave Civic Farm Legal Care Green Blue Code Deep Fleet Home Market "
    "Mind Net Page Pay Port Quick Smart Snap Solar Spark Stock Swift Think True Urban View Work Zen Bio Cyber Edu Fin"
).split()
ORG_BACKS = (
    "weave made stats aware ly io hub base box cast craft desk flow force gate grid io kit lab lane link logic mark "
    "metrics nest path pilot point scope sense shift side smith space stack stream tap ware wise works yard zy"
).split()
ORG_THINGS = (
    "Data;Analytics;Software;Solutions;Technologies;Health;Finance;Capital;Research;Services;Studios;Networks;Robotics;"
    "Pharma;Interactive;Security;Mobile;Digital;Education;Ventures;Institute;Council;Association;Society;Trust;Museum"
).split(";")
ORG_FORMS = ["", "", "", "", " Inc", " Inc.", " LLC", " Ltd", " Corp", " Co.", " PLC", " Group", " Corporation"]
