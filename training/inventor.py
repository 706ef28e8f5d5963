"""Invented names, addresses, dates: values from a pool of real spans or from the word lists."""

import random

from newsroom import CLUBS, COMPANIES, INSTITUTIONS, PLACES
from word_lists import (
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
    PLURAL_GROUPS,
    STATES,
    STREET_KINDS,
    STREETS,
    TOWNS,
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
            case "JOBS":
                return "", pick(JOBS)
            case "EMAIL":
                return "", world.email()
            case "PHONE":
                return "", world.phone()
        label = {"ORG": "ORGANIZATION", "DATE": "DATE_TIME", "ZIP": "ZIP_CODE"}.get(slot, slot)
        return label, self.value(label, "")

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
        return self._random.choice(JOBS) if self._random.random() < 0.4 else self._world.job()

    def org(self) -> str:
        pick, chance = self._random.choice, self._random.random()
        if chance < 0.35:
            return self._world.company()
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
