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
    "machine operator;tax adviser;project manager;chef;translator;Financial Controller;insurance broker;surveyor;"
    "midwife;baker;butcher;roofer;welder;forklift driver;crane operator;lathe operator;press operator;packer;"
    "fruit picker;gardener;tree surgeon;pest controller;window cleaner;chimney sweep;cleaner;caretaker;janitor;porter;"
    "night watchman;security guard;lifeguard;firefighter;police officer;paramedic;dental nurse;dentist;optician;"
    "radiographer;surgeon;vet;zookeeper;beekeeper;fisherman;farm hand;shepherd;miller;brewer;cheesemaker;waiter;"
    "bartender;sommelier;pastry cook;kitchen porter;cashier;shop assistant;florist;tailor;seamstress;shoemaker;"
    "upholsterer;joiner;glazier;painter;plasterer;bricklayer;stonemason;tiler;scaffolder;steeplejack;locksmith;"
    "watchmaker;jeweller;goldsmith;engraver;bookbinder;printer;typesetter;proofreader;journalist;editor;novelist;poet;"
    "singer;dancer;actor;violinist;drummer;conductor;choirmaster;music teacher;piano tuner;stagehand;lighting engineer;"
    "camera operator;photographer;film editor;illustrator;potter;sculptor;curator;archivist;tour guide;travel agent;"
    "flight attendant;pilot;air traffic controller;train driver;tram driver;courier;postman;removal man;lorry driver;"
    "taxi driver;mechanic;panel beater;tyre fitter;boilermaker;pipe fitter;heating engineer;miner;driller;geologist;"
    "chemist;lab technician;biologist;statistician;economist;actuary;auditor;bookkeeper;payroll clerk;tax inspector;"
    "loan officer;bank teller;estate agent;auctioneer;debt collector;notary;judge;bailiff;paralegal;court reporter;"
    "social worker;youth worker;nanny;nursery teacher;headteacher;lecturer;tutor;driving instructor;football coach;"
    "personal trainer;hairdresser;beautician;tattooist;undertaker;priest;imam;rabbi;soldier;naval officer;diplomat;"
    "interpreter;telephonist;call centre agent;receptionist;secretary;data entry clerk;stock controller;buyer;merchant;"
    "sales assistant;sales rep;account executive;recruiter;copywriter;pollster;town planner;architect;draughtsman;"
    "network engineer;database administrator;tester;game designer;weaver;spinner;dyer;tanner;paper maker;glass blower;"
    "foundry worker;machine setter;assembler;inspector;supervisor;foreman;apprentice;trainee;intern;volunteer"
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

# Many are called by a word or two of the dictionary, which only the sentence tells from a word.
ORG_WORDS = (
    "Adapt Alloy Amber Anchor Anthem Apex Arbor Arcade Argon Ascent Ashen Aspire Assure Aurora Axiom Badger Ballast "
    "Bamboo Banner Bastion Bellows Birch Bonfire Boulder Bramble Brave Breeze Bridge Brisk Bronze Buffer Cactus Calm "
    "Candle Canvas Capable Cardinal Carve Cascade Castle Chalk Channel Chart Clarity Clever Clover Coast Comet Compass "
    "Copper Coral Corner Cotton Courier Cradle Crisp Current Daisy Dapper Decent Delta Diligent Domain Dragon Drift "
    "Eager Eagle Early Earnest Echo Elastic Ember Emerge Ensemble Equal Exact Fable Fathom Feather Fern Fiddle Flint "
    "Flourish Forge Fortune Foundry Fresh Frontier Gather Gentle Ginger Glide Goose Grain Gravel Guild Guru Hammer "
    "Handy Harvest Haven Hazel Heron Hive Honest Hopper Ideal Impact Indigo Insight Iris Iron Ivory Ivy Jolly Kernel "
    "Kettle Kindred Kite Ladder Lantern Lark Laurel Lemon Lever Lively Loom Lucid Lumen Magnet Mango Maple Marble "
    "Marvel Merit Mint Mirror Monarch Mosaic Motive Nectar Needle Nimble Noble Notion Nova Oasis Olive Onyx Opal Option "
    "Orbit Otter Outset Owl Palette Panda Parcel Patch Pebble Pelican Pepper Pivot Plain Plum Prairie Prime Prism "
    "Prompt Proper Prosper Pulse Quill Radar Raven Ready Relay Ripple Rocket Rover Ruby Rustic Saffron Sage Sail Salmon "
    "Sapling Scout Sensible Sentinel Shuttle Signal Simple Slate Sparrow Splash Sprout Stable Stellar Stride Summer "
    "Swan Table Tandem Tango Tender Thistle Thrive Tidal Tiger Timber Token Topaz Torch Tower Trail Tribe Tulip Turbine "
    "Twist Union Upright Valiant Vantage Velvet Venture Verse Vessel Vigil Vine Violet Vista Vivid Voyage Walnut Wander "
    "Watch Whistle Wicker Willow Winter Wisdom Wren Yarrow Yonder Zebra Zenith Zest"
).split()
# Others by words that exist nowhere: Korilytics, Lumdyne.
COINED_STARTS = (
    "Ver Per Sym Plo Opo Zil Kal Nor Tra Vel Cor Lum Mer Ax Bol Dex Fen Gal Hel Ist Jun Kor Lex Mag Nex Orb Pax Qui Rel "
    "Sol Tor Vox Wex Yar Zan Al Bri Cal Den Ever Fal Gen Hor In Kin Lan Med Nu Om Pro Ral San Tel Um Van Xan Ze Exo Tri "
    "Pan Ino Acu Byt Ciph Dro Ely Flo Gro"
).split()
COINED_MIDDLES = ["", "", "", *"a e i o da fe ra ver co ta li mo na pe ri so va lo ni".split()]
COINED_ENDS = (
    "sint fero watt cat lytics tel dyne vant gen tec tron nova via zon max plex ria lis mont gram ify ity us ex ix um "
    "aro ello enta ient isk ium onto ora ova qua sys teq tia tica vera vity xa zo zen ara ent ics ous ance ure"
).split()
RANKS = "Assistant Senior Junior Deputy Chief Lead Head Principal Associate Regional Trainee Technical Night Second".split()
# What is numbered and belongs to nobody, and what is measured.
THINGS = (
    "lot batch serial gate seat shelf row page model build ref code tube rack slot port pin lane bay bin crate pallet "
    "part item order ticket case version release chapter section table figure volume issue edition ISBN IMEI SKU EAN "
    "track channel room level zone platform coach locker sensor valve pump relay fuse cable reel bolt disc drive node "
    "sample plot group team stage round test step task job patch file line block chunk frame layer voucher booking"
).split()
UNITS = "mm cm m km g kg t ml l W V A Hz MHz GB MB ms s min h Nm bar °C % pcs rows pages boxes euros dollars points".split()
