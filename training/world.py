"""Names, companies and addresses from many countries, as Faker invents them."""

import random

from faker import Faker

# Latin letters, and names as people there would give them.
_LOCALES = (
    "en_US en_GB en_AU en_CA en_IE en_IN en_NZ de_DE de_AT de_CH fr_FR fr_CA it_IT es_ES es_MX pt_BR pt_PT nl_NL "
    "nl_BE sv_SE da_DK no_NO fi_FI is_IS pl_PL cs_CZ sk_SK sl_SI hr_HR hu_HU ro_RO et_EE lt_LT lv_LV tr_TR id_ID "
    "vi_VN fil_PH yo_NG zu_ZA ga_IE"
).split()
_ENGLISH = 0.45


class World:
    """Draws values one by one; the same seed gives the same values."""

    def __init__(self, seed: int):
        self._random = random.Random(seed)
        self._fakers = {}
        for number, locale in enumerate(_LOCALES):
            self._fakers[locale] = Faker(locale)
            self._fakers[locale].seed_instance(seed + number)
        self._english = [locale for locale in _LOCALES if locale.startswith("en_")]

    def _anywhere(self) -> Faker:
        english = self._random.random() < _ENGLISH
        return self._fakers[self._random.choice(self._english if english else _LOCALES)]

    def first(self) -> str:
        return self._anywhere().first_name()

    def last(self) -> str:
        return self._anywhere().last_name()

    def person(self) -> str:
        faker = self._anywhere()
        return f"{faker.first_name()} {faker.last_name()}"

    def city(self) -> str:
        return self._anywhere().city()

    def company(self) -> str:
        return self._anywhere().company()

    def street(self) -> str:
        """A street without a number."""
        return self._anywhere().street_name()

    def line(self) -> str:
        """The first line of an address: street and number, sometimes a flat."""
        return self._anywhere().street_address().replace("\n", ", ")

    def address(self) -> str:
        """A whole address in one to three lines, or in one with commas."""
        address = self._anywhere().address()
        return address if self._random.random() < 0.4 else address.replace("\n", ", ")

    def job(self) -> str:
        job = self._fakers[self._random.choice(self._english)].job().partition(",")[0]
        return job.lower() if self._random.random() < 0.4 else job

    def email(self) -> str:
        return self._fakers["en_US"].email()

    def phone(self) -> str:
        return self._fakers[self._random.choice(self._english)].phone_number()
