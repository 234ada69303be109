"""The guests' companies: how large they are, how fast they grow, and so what they tell of themselves when they are asked."""

import datetime


class Companies:
    """Most grow a little, some fast, a few shrink; each keeps to its own rate, give or take."""

    # Growth a year, and how many in a hundred have it.
    RATES = [(-0.08, 12), (0.0, 18), (0.05, 30), (0.12, 22), (0.25, 18)]
    SIZES = [(4, 20), (12, 30), (30, 28), (80, 16), (300, 6)]

    def __init__(self, random):
        self.random, self.known = random, {}

    def add(self, address, day):
        size = self.pick(self.SIZES) * self.random.uniform(0.8, 1.25)
        self.known[address] = {
            "day": day, "size": size, "rate": self.pick(self.RATES) + self.random.uniform(-0.02, 0.02),
            "each": self.random.uniform(90_000, 160_000)}
        return self.told(address, day)

    def pick(self, table):
        return self.random.choices([value for value, _ in table], [weight for _, weight in table])[0]

    def told(self, address, day):
        """People employed (half FTE) and turnover (thousands of euros) on a day."""
        company = self.known[address]
        years = (day - company["day"]).days / 365.2425
        size = company["size"] * (1 + company["rate"]) ** years
        return max(1, round(size * 2) / 2), max(50_000, round(size * company["each"], -3))

    def three_years_before(self, address, day):
        return self.told(address, day - datetime.timedelta(days=3 * 365 + 1))

    def invests(self, address):
        """Who grows invests, in proportion to their size."""
        company = self.known[address]
        if company["rate"] <= 0 or self.random.random() < 0.4:
            return 0
        return round(company["size"] * self.random.uniform(500, 4000), -3)
