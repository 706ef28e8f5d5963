"""Invented names, addresses, dates: values from a pool of real spans or from the word lists."""

import random

from newsroom import CLUBS, COMPANIES, INSTITUTIONS, PLACES
from word_lists import (
    COINED_ENDS,
    COINED_MIDDLES,
    COINED_STARTS,
    COUNTRIES,
    FOREIGN_STREETS,
    GROUPS,
    HONORIFICS,
    JOBS,
    MONTHS,
    ORG_BACKS,
    ORG_FORMS,
    ORG_FRONTS,
    ORG_HEADS,
    ORG_TAILS,
    ORG_THINGS,
    ORG_WORDS,
    PLURAL_GROUPS,
    RANKS,
    STATES,
    STREET_KINDS,
    STREETS,
    THINGS,
    TOWNS,
    UNITS,
    WEEKDAYS,
)
from world import World


class Inventor:
    """Draws from `pool`, Presidio label -> values, and from one random generator."""

    def __init__(self, pool: dict[str, list[str]], rng: random.Random):
        self._pool = pool
        self._random = rng
        self._world = World(rng.randrange(2**32))

    def value(self, label: str, old: str) -> str:
        """A value of Presidio's label to stand where `old` stood."""
        pick, chance = self._random.choice, self._random.random()
        if label == "TITLE":
            if chance < 0.3:
                return old
            return pick(HONORIFICS) if old.rstrip(".").istitle() and len(old) < 6 else self.job()
        if label == "AGE":
            return str(self._random.randint(1, 99))
        if label == "NRP":
            return old if old.endswith("s") else pick(GROUPS)
        if label == "ZIP_CODE":
            return self.zip()
        if label == "DATE_TIME":
            return self.date() if chance < 0.5 else pick(self._pool[label])
        if label in ("GPE", "LOCATION"):
            if chance < 0.5:
                return pick(self._pool["GPE"])
            return pick(TOWNS + COUNTRIES) if chance < 0.75 else self._world.city()
        if label == "ORGANIZATION":
            if chance < 0.4:
                return pick(self._pool[label])
            return pick(COMPANIES + INSTITUTIONS) if chance < 0.6 else self.org()
        if label == "STREET_ADDRESS":
            return pick(self._pool[label]) if chance < 0.4 else self.address()
        return pick(self._pool[label]) if chance < 0.4 else self.person()

    def slot(self, slot: str) -> tuple[str, str]:
        """Presidio's label and a value for a slot of our own templates; no label where it is not personal."""
        pick, world, likely = self._random.choice, self._world, self._random.random() < 0.5
        match slot:
            case "FIRST":
                return "PERSON", world.first() if likely else pick(self._pool["PERSON"]).split()[0]
            case "LAST":
                return "PERSON", world.last() if likely else pick(self._pool["PERSON"]).split()[-1]
            case "CLUB":
                return "ORGANIZATION", pick(CLUBS)
            case "PLACE":
                return "GPE", pick(PLACES) if likely else self.value("GPE", "")
            case "CITY":
                city = pick(TOWNS) if likely else world.city()
                return "GPE", city.upper() if self._random.random() < 0.08 else city
            case "COUNTRY":
                return "GPE", pick(COUNTRIES)
            case "STATE":
                return "GPE", pick(STATES)
            case "NRPS":
                return "NRP", pick(PLURAL_GROUPS)
            case "JOB":
                return "TITLE", self.job()
            case "TITLE":
                return "TITLE", pick(HONORIFICS)
            case "STREET":
                return "STREET_ADDRESS", f"{pick(STREETS)} {pick(STREET_KINDS)}" if likely else world.street()
            case "LINE":
                return "STREET_ADDRESS", self.line() if likely else world.line()
            case "UNIT":
                return "STREET_ADDRESS", self.unit()
            case "ADDRESS":
                return "STREET_ADDRESS", self.address()
            case "NUMBER":
                return "", str(self._random.randint(1, 99))
            case "LONG":
                return "", str(self._random.randrange(10 ** pick((5, 6, 8, 9, 12, 13, 15))))
            case "SUM":
                return "", f"{self._random.randrange(10 ** pick((3, 4, 5, 6, 7))):,}"
            case "HEX":
                return "", f"{self._random.getrandbits(128):032x}"
            case "CODE":
                return "", self.code()
            case "SOUP":
                return "", ", ".join(self._thing() for _ in range(self._random.randint(1, 5)))
            case "JOBS":
                return "", pick(JOBS)
            case "EMAIL":
                return "", world.email()
            case "PHONE":
                return "", world.phone()
        label = {"ORG": "ORGANIZATION", "DATE": "DATE_TIME", "ZIP": "ZIP_CODE"}.get(slot, slot)
        return label, self.value(label, "")

    def code(self) -> str:
        """Letters and digits in groups, as parts, tickets and bookings have them: `WX-4410-B2`, `R8841203`."""
        pick, number = self._random.choice, self._random.randint

        def group() -> str:
            letters = "".join(pick("ABCDEFGHJKLMNPRSTUVWXYZ") for _ in range(number(0, 3)))
            digits = str(number(0, 10 ** number(1, 6))) if not letters or self._random.random() < 0.7 else ""
            return letters + digits

        return pick(["-", "-", "", " ", "/", "."]).join(group() for _ in range(number(1, 3)))

    def _thing(self) -> str:
        """What a form, a label or a log says about one thing: `lot 88123`, `33 mm`, `K-4410`."""
        pick, number = self._random.choice, self._random.randint
        long = str(self._random.randrange(10 ** pick((4, 6, 8, 11, 13, 15))))
        return pick([
            f"{pick(THINGS)} {self.code()}", f"{pick(THINGS)} {number(1, 99)}", f"{pick(THINGS)} {long}",
            f"{number(1, 999)} {pick(UNITS)}", self.code(), long, f"{pick(THINGS)} {pick(THINGS)} {number(1, 99)}",
        ])  # fmt: skip

    def person(self) -> str:
        """First and last names, of two people of the pool or from anywhere, sometimes with an initial."""
        if self._random.random() < 0.6:
            first, last = self._world.person().split(" ", 1)
        else:
            first = self._random.choice(self._pool["PERSON"]).split()[0]
            last = self._random.choice(self._pool["PERSON"]).split()[-1]
        shape = self._random.random()
        if shape < 0.15:
            return first
        if shape < 0.25:
            return last
        return f"{first} {self._random.choice('ABCDEFGHJKLMNPRSTVW')}. {last}" if shape < 0.4 else f"{first} {last}"

    def job(self) -> str:
        pick, chance = self._random.choice, self._random.random
        job = self._world.job() if chance() < 0.35 else pick(JOBS)
        if chance() < 0.12:
            return f"{pick(RANKS)} {job}"
        return job[0].upper() + job[1:] if chance() < 0.3 else job

    def org(self) -> str:
        pick, chance = self._random.choice, self._random.random()
        if chance < 0.2:
            return self._world.company()
        if chance < 0.32:
            return " ".join(self._random.sample(ORG_WORDS, pick((1, 1, 2))))
        if chance < 0.42:
            return pick(COINED_STARTS) + pick(COINED_MIDDLES) + pick(COINED_ENDS)
        if chance < 0.55:
            return f"{pick(ORG_HEADS)} {pick(ORG_TAILS)}"
        name = pick(ORG_FRONTS) + pick(ORG_BACKS)
        if chance > 0.8:
            name = f"{pick(ORG_HEADS + ORG_FRONTS)} {pick(ORG_THINGS)}"
        return name + pick(ORG_FORMS)

    def zip(self) -> str:
        number = self._random.randint(1000, 99999)
        letters = "ABCDEFGHJKLMNPRSTUW"
        pick = self._random.choice
        area = f"{pick(letters)}{pick(letters)}{self._random.randint(1, 20)}"
        british = f"{area} {self._random.randint(1, 9)}{pick(letters)}{pick(letters)}"
        return pick([str(number), f"{number:05d}", british, f"{number:05d}-{self._random.randint(1000, 9999)}"])

    def date(self) -> str:
        pick, number = self._random.choice, self._random.randint
        year, month, day = number(1930, 2030), number(1, 12), number(1, 28)
        name = MONTHS[month - 1]
        return pick([
            str(year), str(year), f"{month}/{day}/{year}", f"{day:02d}.{month:02d}.{year}",
            f"{year}-{month:02d}-{day:02d}",
            f"{name} {day}, {year}", f"{day} {name} {year}", f"{name} {year}", f"{name[:3]} {day}", f"{day} {name}",
            pick(WEEKDAYS), pick(WEEKDAYS), f"{pick(WEEKDAYS)}, {name} {day}", f"the {year // 10 * 10}s",
            f"{year}-{month:02d}-{day:02d} {number(0, 23):02d}:{number(0, 59):02d}:{number(0, 59):02d}",
            f"{day}/{month}/{year % 100:02d}", f"{name} {day}th",
        ])  # fmt: skip

    def address(self) -> str:
        pick, number, chance = self._random.choice, self._random.randint, self._random.random
        if chance() < 0.06:
            return pick([
                f"P.O. Box {number(1, 9999)}",
                f"PSC {number(1000, 9999)}, Box {number(1000, 9999)}\n"
                f"APO {pick(['AA', 'AE', 'AP'])} {number(10000, 99999)}",
                f"Unit {number(1000, 9999)} Box {number(1000, 9999)}\nDPO AP {number(10000, 99999)}",
            ])  # fmt: skip
        if chance() < 0.05:
            return f"the corner of {pick(STREETS)} {pick(STREET_KINDS)} and {pick(STREETS)} {pick(STREET_KINDS)}"
        if chance() < 0.35:
            return self._world.address()
        street = self.line()
        if chance() < 0.35:
            street += pick([" ", ", ", "\n "]) + self.unit()
        if chance() < 0.45:
            town = pick(TOWNS) if chance() < 0.5 else pick(self._pool["GPE"])
            street += pick([", ", "\n", " "]) + town
            if chance() < 0.5:
                street += pick([", ", " ", "\n, "]) + pick(STATES)
            if chance() < 0.3:
                street += pick([", ", " ", "\n"]) + pick(COUNTRIES)
            if chance() < 0.7:
                street += " " + self.zip()
        return street

    def line(self) -> str:
        """Street and number."""
        pick, number = self._random.choice, self._random.randint
        if self._random.random() < 0.3:
            return f"{pick(FOREIGN_STREETS)} {number(1, 220)}"
        return f"{number(1, 9999)} {pick(STREETS)} {pick(STREET_KINDS)}"

    def unit(self) -> str:
        kind = self._random.choice(["Apt.", "Suite", "Apt", "Unit", "Flat", "Floor", "#"])
        return f"{kind} {self._random.randint(1, 999)}"
