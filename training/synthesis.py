"""More texts with personal data: slots of Presidio's training templates refilled, and own templates.

Every choice comes from one seeded generator. Values come from the training split and from the
lists below, so that names and addresses stop being tied to the sentences around them.
"""

import random

from corpora import GENERATED_UNANNOTATED, Example, Spans, from_personal_spans

Row = tuple[str, Spans, int]

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_HONORIFICS = "Mr. Mrs. Ms. Dr. Prof. Miss Mr Mrs Ms Dr Prof Mx.".split()
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
_JOBS = (
    "accountant;software engineer;Head of Sales;CEO;chief technology officer;nurse;teacher;Marketing Manager;plumber;"
    "civil engineer;Lead Designer;data analyst;Professor of Chemistry;warehouse operator;Office Manager;electrician;"
    "Senior Consultant;bus driver;HR Director;lawyer;pharmacist;Vice President;barista;research scientist;web developer;"
    "Executive Assistant;Managing Director;carpenter;physiotherapist;Product Owner;librarian;sound technician;"
    "machine operator;tax adviser;project manager;chef;translator;Financial Controller;insurance broker;surveyor"
).split(";")
_STREETS = (
    "Maple Oak Cedar Pine Elm Washington Lincoln Church Mill Station Victoria Albert King Queen Park Lake River Hill "
    "Sunset Highland Orchard Meadow Willow Chestnut Jefferson Franklin Harbour Bridge Castle Market Garden Abbey York "
    "Kensington Wellington Nelson Clifton Grove Spring Birch Walnut Prospect Fairview Madison Monroe Grant"
).split()
_STREET_KINDS = (
    "Street St St. Road Rd Rd. Avenue Ave Ave. Lane Drive Dr Boulevard Blvd Way Court Place Terrace Close Crescent "
    "Square Highway Parkway Walk Row"
).split()
_FOREIGN_STREETS = (
    "Hauptstraße;Bahnhofstrasse;Rue de la Paix;Rue Victor Hugo;Via Roma;Via Garibaldi;Calle Mayor;Calle de Alcalá;"
    "Avenida da Liberdade;Rua Augusta;Kungsgatan;Storgatan;Mannerheimintie;Kalevankatu;Vesterbrogade;Nørregade;"
    "Karl Johans gate;Laugavegur;Keizersgracht;Herenstraat;Nowy Świat;ulica Długa;Václavské náměstí;Andrássy út;"
    "Petőfi utca;Ilica;Strada Lipscani;Nevsky Prospekt;Akadimias;İstiklal Caddesi;Lindenallee;Schulweg;Mozartgasse"
).split(";")
_COUNTRIES = (
    "France Germany Italy Spain Portugal Poland Sweden Norway Denmark Finland Iceland Austria Switzerland Belgium "
    "Hungary Romania Bulgaria Greece Turkey Ukraine Estonia Latvia Lithuania Croatia Serbia Slovenia Ireland Canada "
    "Mexico Brazil Argentina Chile Peru Colombia Japan China India Vietnam Thailand Indonesia Australia Egypt Morocco "
    "Nigeria Kenya Ghana Tunisia Israel Jordan Cyprus Malta"
).split() + ["United Kingdom", "United States", "New Zealand", "South Africa", "South Korea", "Costa Rica", "USA", "UK"]
_TOWNS = (
    "Springfield;Portland;Bristol;Leeds;York;Cambridge;Oxford;Boston;Denver;Austin;Seattle;Chicago;Toronto;Dublin;"
    "Galway;Cork;Lyon;Nantes;Bordeaux;Munich;Leipzig;Bremen;Graz;Linz;Turin;Verona;Seville;Granada;Porto;Braga;"
    "Gdansk;Lublin;Malmö;Uppsala;Bergen;Aarhus;Tampere;Turku;Ghent;Utrecht;Leiden;San Diego;New York;Los Angeles;"
    "Salt Lake City;Newcastle upon Tyne;St. Gallen;La Rochelle;Melbourne;Auckland;Cape Town;Nairobi;Osaka;Mumbai"
).split(";")
_STATES = "AL AK AZ AR CA CO CT FL GA IL IN KS MA MD MI MN NC NJ NV NY OH OR PA TN TX UT VA WA WI".split()
_ORG_HEADS = (
    "Northwind Bluebird Evergreen Summit Harbor Pioneer Redstone Silverline Brightside Quantum Atlas Horizon Keystone "
    "Lakeside Beacon Cobalt Vertex Nimbus Orchid Falcon Granite Juniper Meridian Oakwood Paragon"
).split()
_ORG_TAILS = (
    "Ltd;Inc;Inc.;LLC;GmbH;Group;Systems;Partners;Bank;Logistics;Foods;University;Hospital;Insurance;Media;"
    "& Sons;Foundation;Airlines;Energy;Consulting;Labs;Corporation;Holdings;Theatre;School"
).split(";")

_TEMPLATES = """
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


class Synthesis:
    def __init__(self, rows: list[Row], generated: list[Row], seed: int):
        self._random = random.Random(seed)
        self._rows = rows
        self._generated = generated
        self._pool: dict[str, list[str]] = {}
        for text, spans, _ in [*rows, *generated]:
            for start, end, label in spans:
                label = {"LOCATION": "GPE", "ADDRESS": "STREET_ADDRESS"}.get(label, label)
                self._pool.setdefault(label, []).append(text[start:end])

    def examples(self, swapped: int, own: int) -> list[Example]:
        result = [self._swap(*self._random.choice(self._rows)[:2]) for _ in range(swapped)]
        result += [
            self._swap(*self._random.choice(self._generated)[:2], GENERATED_UNANNOTATED) for _ in range(swapped // 3)
        ]
        return result + [self._own() for _ in range(own)]

    def _swap(self, text: str, spans: Spans, unannotated: tuple[str, ...] = ()) -> Example:
        """The same sentence with other values. Addresses in pieces keep their pieces."""
        pieces = sum(label == "STREET_ADDRESS" for _, _, label in spans) > 1
        built, at, moved = "", 0, []
        for start, end, label in sorted(spans):
            value = text[start:end]
            built += text[at:start]
            if label in ("PERSON", "ORGANIZATION", "GPE", "LOCATION", "NRP", "AGE", "TITLE"):
                value = self._value(label, value)
            elif label in ("STREET_ADDRESS", "ADDRESS") and not pieces:
                value = self._value("STREET_ADDRESS", value)
            elif label in ("DATE_TIME", "ZIP_CODE") and self._random.random() < 0.5:
                value = self._value(label, value)
            moved.append((len(built), len(built) + len(value), label))
            built, at = built + value, end
        return from_personal_spans(built + text[at:], moved, unannotated)

    def _value(self, label: str, old: str) -> str:
        pick, chance = self._random.choice, self._random.random()
        if label == "TITLE":
            return old if chance < 0.3 else pick(_HONORIFICS) if old.rstrip(".").istitle() and len(old) < 6 else pick(_JOBS)
        if label == "AGE":
            return str(self._random.randint(1, 99))
        if label == "NRP":
            return old if old.endswith("s") else pick(GROUPS)
        if label == "ZIP_CODE":
            return self._zip()
        if label == "DATE_TIME":
            return self._date() if chance < 0.5 else pick(self._pool[label])
        if label in ("GPE", "LOCATION"):
            return pick(self._pool["GPE"]) if chance < 0.6 else pick(_TOWNS + _COUNTRIES)
        if label == "ORGANIZATION":
            return pick(self._pool[label]) if chance < 0.6 else self._org()
        if label == "STREET_ADDRESS":
            return pick(self._pool[label]) if chance < 0.5 else self._address()
        return pick(self._pool[label]) if chance < 0.75 else self._person()

    def _own(self) -> Example:
        template = self._random.choice(_TEMPLATES).replace("\\n", "\n")
        built, spans = "", []
        for part in template.split("{"):
            slot, brace, rest = part.partition("}")
            if not brace:
                built += part
                continue
            label, value = self._slot(slot)
            spans.append((len(built), len(built) + len(value), label))
            built += value + rest
        return from_personal_spans(built, spans)

    def _slot(self, slot: str) -> tuple[str, str]:
        pick = self._random.choice
        if slot == "NRPS":
            return "NRP", pick(PLURAL_GROUPS)
        if slot == "JOB":
            return "TITLE", pick(_JOBS)
        if slot == "TITLE":
            return "TITLE", pick(_HONORIFICS)
        if slot == "STREET":
            return "STREET_ADDRESS", f"{pick(_STREETS)} {pick(_STREET_KINDS)}"
        if slot == "ADDRESS":
            return "STREET_ADDRESS", self._address()
        label = {"ORG": "ORGANIZATION", "DATE": "DATE_TIME", "ZIP": "ZIP_CODE"}.get(slot, slot)
        return label, self._value(label, "")

    def _person(self) -> str:
        """First and last names of two people, sometimes with an initial."""
        first = self._random.choice(self._pool["PERSON"]).split()[0]
        last = self._random.choice(self._pool["PERSON"]).split()[-1]
        shape = self._random.random()
        if shape < 0.15:
            return first
        if shape < 0.25:
            return last
        return f"{first} {self._random.choice('ABCDEFGHJKLMNPRSTVW')}. {last}" if shape < 0.4 else f"{first} {last}"

    def _org(self) -> str:
        return f"{self._random.choice(_ORG_HEADS)} {self._random.choice(_ORG_TAILS)}"

    def _zip(self) -> str:
        number = self._random.randint(1000, 99999)
        letters = "ABCDEFGHJKLMNPRSTUW"
        pick = self._random.choice
        british = f"{pick(letters)}{pick(letters)}{self._random.randint(1, 20)} {self._random.randint(1, 9)}{pick(letters)}{pick(letters)}"
        return pick([str(number), f"{number:05d}", british, f"{number:05d}-{self._random.randint(1000, 9999)}"])

    def _date(self) -> str:
        pick, number = self._random.choice, self._random.randint
        year, month, day = number(1930, 2030), number(1, 12), number(1, 28)
        name = MONTHS[month - 1]
        return pick([
            str(year), str(year), f"{month}/{day}/{year}", f"{day:02d}.{month:02d}.{year}", f"{year}-{month:02d}-{day:02d}",
            f"{name} {day}, {year}", f"{day} {name} {year}", f"{name} {year}", f"{name[:3]} {day}", f"{day} {name}",
            pick(WEEKDAYS), pick(WEEKDAYS), f"{pick(WEEKDAYS)}, {name} {day}", f"the {year // 10 * 10}s",
            f"{year}-{month:02d}-{day:02d} {number(0, 23):02d}:{number(0, 59):02d}:{number(0, 59):02d}",
            f"{day}/{month}/{year % 100:02d}", f"{name} {day}th",
        ])  # fmt: skip

    def _address(self) -> str:
        pick, number, chance = self._random.choice, self._random.randint, self._random.random
        if chance() < 0.06:
            return pick([
                f"P.O. Box {number(1, 9999)}", f"PSC {number(1000, 9999)}, Box {number(1000, 9999)}\nAPO {pick(['AA', 'AE', 'AP'])} {number(10000, 99999)}",
                f"Unit {number(1000, 9999)} Box {number(1000, 9999)}\nDPO AP {number(10000, 99999)}",
            ])  # fmt: skip
        if chance() < 0.05:
            return f"the corner of {pick(_STREETS)} {pick(_STREET_KINDS)} and {pick(_STREETS)} {pick(_STREET_KINDS)}"
        if chance() < 0.3:
            street = f"{pick(_FOREIGN_STREETS)} {number(1, 220)}"
        else:
            street = f"{number(1, 9999)} {pick(_STREETS)} {pick(_STREET_KINDS)}"
        if chance() < 0.35:
            street += pick([" ", ", ", "\n "]) + f"{pick(['Apt.', 'Suite', 'Apt', 'Unit', 'Flat', 'Floor', '#'])} {number(1, 999)}"
        if chance() < 0.45:
            town = pick(_TOWNS) if chance() < 0.5 else pick(self._pool["GPE"])
            street += pick([", ", "\n", " "]) + town
            if chance() < 0.5:
                street += pick([", ", " ", "\n, "]) + pick(_STATES)
            if chance() < 0.3:
                street += pick([", ", " ", "\n"]) + pick(_COUNTRIES)
            if chance() < 0.7:
                street += " " + self._zip()
        return street
