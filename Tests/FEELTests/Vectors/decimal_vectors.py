"""Writes calculations with decimals of 34 digits and their right results, one a line.

    decimal_vectors.py SEED COUNT           arithmetic, rounding, text
    decimal_vectors.py SEED COUNT powers    exponentials, logarithms, powers, rounded once

A line is an operation, its operands and the result, separated by tabs; `nil` is no result. Results
are written as FEEL writes numbers, so that comparing texts compares every digit.
"""

import decimal
import random
import sys
from decimal import Decimal
from fractions import Fraction

EMIN, EMAX, DIGITS = -6143, 6144, 34


def context(precision, emin=EMIN, emax=EMAX):
    return decimal.Context(
        prec=precision, Emin=emin, Emax=emax, rounding=decimal.ROUND_HALF_EVEN, traps=[])


FEEL = context(DIGITS)
# Wide enough for an exact sum, product or remainder of any two numbers.
EXACT = context(30_000, -999_999, 999_999)
FINE = context(140, -999_999, 999_999)

ROUNDINGS = {
    "halfEven": decimal.ROUND_HALF_EVEN, "floor": decimal.ROUND_FLOOR,
    "ceiling": decimal.ROUND_CEILING, "up": decimal.ROUND_UP, "down": decimal.ROUND_DOWN,
    "halfUp": decimal.ROUND_HALF_UP, "halfDown": decimal.ROUND_HALF_DOWN,
}


def parts(number):
    """The digits without zeros at the end, and the exponent."""
    sign, digits, exponent = number.as_tuple()
    text = "".join(map(str, digits)).lstrip("0")
    short = text.rstrip("0")
    return ("-" if sign and short else ""), short or "0", exponent + len(text) - len(short)


def shown(number):
    """The text of a number: plain within 34 places of the point, scientific beyond."""
    if number is None or not number.is_finite():
        return "nil"
    sign, digits, exponent = parts(number)
    if digits == "0":
        return "0"
    lead = len(digits) + exponent
    if lead > 34 or lead <= -34:
        fraction = "." + digits[1:] if len(digits) > 1 else ""
        return f"{sign}{digits[0]}{fraction}E{lead - 1:+d}"
    if exponent >= 0:
        return sign + digits + "0" * exponent
    if lead <= 0:
        return sign + "0." + "0" * -lead + digits
    return sign + digits[:lead] + "." + digits[lead:]


class Numbers:
    """Numbers of all sizes, with a liking for those that are hard."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def digits(self):
        chance = self.random
        kind = chance.randrange(10)
        if kind == 0:
            return chance.choice(["0", "1", "5", "9", "10", "25", "100", "999"])
        if kind == 1:
            return "9" * chance.randint(1, 34)
        if kind == 2:
            return "1" + "0" * chance.randint(0, 32) + chance.choice(["", "1", "5"])
        if kind == 3:
            length = chance.randint(1, 30)
            return str(chance.randrange(1, 10**length)) + "0" * chance.randint(0, 34 - length)
        if kind == 4:
            # About the edge of 64 bits.
            return str(2**chance.choice([31, 32, 53, 63, 64, 112]) + chance.randint(-3, 3))
        if kind < 8:
            return str(chance.randrange(10**chance.randint(1, 12)))
        return str(chance.randrange(10**chance.randint(1, 34)))

    def exponent(self):
        chance = self.random
        kind = chance.randrange(20)
        if kind == 0:
            return chance.choice([-6176, -6175, -6144, -6143, -6142, 6110, 6111])
        if kind == 1:
            return chance.randint(-6176, 6111)
        if kind < 6:
            return chance.randint(-40, 40)
        return chance.randint(-8, 2)

    def number(self):
        sign = self.random.choice(["", "", "-"])
        return FEEL.create_decimal(f"{sign}{self.digits()}E{self.exponent()}")

    def neighbour(self, number):
        """A number near another: the same but for the last digits, a sign or the zeros."""
        chance = self.random
        sign, digits, exponent = number.as_tuple()
        whole = int("".join(map(str, digits)))
        kind = chance.randrange(4)
        if kind == 0:
            whole += chance.choice([-1, 1])
        elif kind == 1 and whole:
            zeros = chance.randint(0, 34 - min(34, len(str(whole))))
            whole, exponent = whole * 10**zeros, exponent - zeros
        elif kind == 2:
            exponent += chance.choice([-1, 1])
        else:
            sign = 1 - sign
        near = FEEL.create_decimal(f"{'-' if sign else ''}{abs(whole)}E{exponent}")
        return near if near.is_finite() else number

    def tie_for_sum(self):
        """34 digits and a half of the last of them, or nearly."""
        chance = self.random
        exponent = chance.randint(-60, 60)
        long = chance.randrange(10**33, 10**34)
        half = chance.choice(["5", "50", "49", "51", "5000000000000000000001", "4999999999"])
        shift = exponent - len(half)
        signs = [chance.choice(["", "-"]) for _ in range(2)]
        return Decimal(f"{signs[0]}{long}E{exponent}"), Decimal(f"{signs[1]}{half}E{shift}")

    def tie_for_product(self):
        """Two numbers whose product has 35 digits and ends with a five."""
        chance = self.random
        while True:
            left = chance.randrange(1, 10**chance.randint(2, 20)) * 2 + 1
            right = chance.randrange(10**34, 10**35) // left // 10 * 10 + 5
            if len(str(left * right)) == 35 and right < 10**34:
                return Decimal(f"{left}E{self.exponent() // 2}"), Decimal(right)


def literal(numbers, number):
    """One of the ways to write a number."""
    chance = numbers.random
    sign, digits, exponent = number.as_tuple()
    text = "".join(map(str, digits))
    mark = "-" if sign else ""
    kind = chance.randrange(4)
    if kind == 0 and -40 < exponent < 0:
        text = text.rjust(1 - exponent, "0")
        return f"{mark}{text[:exponent]}.{text[exponent:]}"
    if kind == 1:
        place = chance.randint(0, len(text) - 1)
        shifted = exponent + len(text) - place
        return f"{mark}{text[:place]}.{text[place:]}{chance.choice('eE')}{shifted}"
    if kind == 2:
        return f"{mark}{'0' * chance.randint(0, 3)}{text}E{exponent:+d}"
    return f"{mark}{text}e{exponent}"


def pair(numbers, operation):
    kind = numbers.random.randrange(8)
    if kind == 0 and operation in ("add", "sub"):
        return numbers.tie_for_sum()
    if kind == 0 and operation == "mul":
        return numbers.tie_for_product()
    left = numbers.number()
    return left, numbers.neighbour(left) if kind < 3 else numbers.number()


def modulo(left, right):
    if not right:
        return None
    rest = EXACT.remainder(left, right)
    if rest and rest.is_signed() != right.is_signed():
        rest = EXACT.add(rest, right)
    return FEEL.plus(rest)


def rounded(number, scale, rounding):
    if not -6111 <= scale <= 6176:
        return None
    if number.as_tuple().exponent >= -scale:
        return number
    unit = Decimal((0, (1,), -scale))
    return EXACT.quantize(number, unit) if rounding is None else number.quantize(
        unit, rounding=rounding, context=EXACT)


def binary_line(numbers, operation):
    left, right = pair(numbers, operation)
    if operation == "order":
        result = str(int(left.compare(right)))
        return [operation, literal(numbers, left), literal(numbers, right), result]
    if operation == "mod":
        result = modulo(left, right)
    else:
        work = {"add": FEEL.add, "sub": FEEL.subtract, "mul": FEEL.multiply, "div": FEEL.divide}
        result = work[operation](left, right)
    return [operation, literal(numbers, left), literal(numbers, right), shown(result)]


def root_line(numbers):
    number = numbers.number()
    if numbers.random.randrange(3) == 0:
        number = FEEL.multiply(number, number)
        if not number.is_finite():
            number = Decimal(4)
    result = None if number < 0 else FEEL.sqrt(number)
    return ["sqrt", literal(numbers, number), "", shown(result)]


def rounding_line(numbers, name):
    chance = numbers.random
    number = numbers.number()
    kind = chance.randrange(6)
    exponent = number.as_tuple().exponent
    if kind == 0:
        # A tie, or nearly.
        digits = str(chance.randrange(10**chance.randint(1, 20)))
        tail = chance.choice(["5", "50", "500", "4999", "5001", "51"])
        number = Decimal(f"{chance.choice(['', '-'])}{digits}{tail}E{exponent}")
        number = FEEL.plus(number)
        if not number.is_finite():
            number = Decimal("2.5")
        scale = -number.as_tuple().exponent - len(tail)
    elif kind == 1:
        scale = chance.choice([-6112, -6111, 6176, 6177, -6110, 6175, 0])
    elif kind == 2:
        scale = -exponent - chance.randint(-2, 40)
    else:
        scale = chance.randint(-6, 12)
    result = rounded(number, scale, ROUNDINGS[name])
    return [name, literal(numbers, number), str(scale), shown(result)]


def text_line(numbers):
    """A literal, often longer than 34 digits, and how it is written."""
    chance = numbers.random
    kind = chance.randrange(4)
    if kind == 0:
        text = "".join(chance.choice("0123456789") for _ in range(chance.randint(1, 80)))
        text += f"e{chance.randint(-6300, 6200)}" if chance.randrange(2) else ""
    elif kind == 1:
        # A tie at the 35th digit, with or without something far behind it.
        text = str(chance.randrange(10**33, 10**34)) + "5" + "0" * chance.randint(0, 40)
        text += chance.choice(["", "0", "1"])
        place = chance.randint(0, len(text) - 1)
        text = text[:place] + "." + text[place:]
    else:
        text = literal(numbers, numbers.number())
    return ["text", text, "", shown(FEEL.create_decimal(text))]


def parts_line(numbers):
    number = numbers.number()
    sign, digits, exponent = parts(number)
    result = "0 0" if digits == "0" else f"{sign}{digits} {exponent}"
    return ["parts", literal(numbers, number), "", result]


def integer_line(numbers):
    number = numbers.number()
    scale = numbers.random.randint(-3, 12)
    result = EXACT.scaleb(number, scale)
    if result and abs(result.adjusted()) > 60:
        return ["integer", literal(numbers, number), str(scale), "nil"]
    isWhole = result == EXACT.to_integral_value(result)
    value = int(result) if isWhole else None
    if value is None or not -(2**127) <= value < 2**127:
        return ["integer", literal(numbers, number), str(scale), "nil"]
    return ["integer", literal(numbers, number), str(scale), str(value)]


ARITHMETIC = (
    ["add"] * 4 + ["sub"] * 3 + ["mul"] * 4 + ["div"] * 4 + ["mod"] * 3 + ["order"] * 3
    + ["sqrt"] * 2 + list(ROUNDINGS) + ["text"] * 4 + ["parts", "integer"])


def arithmetic_line(numbers):
    operation = numbers.random.choice(ARITHMETIC)
    if operation in ROUNDINGS:
        return rounding_line(numbers, operation)
    singles = {
        "sqrt": root_line, "text": text_line, "parts": parts_line, "integer": integer_line}
    if operation in singles:
        return singles[operation](numbers)
    return binary_line(numbers, operation)


def exact_power(base, power, guess):
    """The power as a decimal where it is one of at most 60 digits, else nothing."""
    exponent = Fraction(power)
    if exponent.denominator > 7000 or abs(exponent.numerator) > 7000:
        return None
    candidate = context(60, -999_999, 999_999).plus(guess)
    if not candidate.is_finite() or not candidate or len(parts(candidate)[1]) > 40:
        return None
    reached = Fraction(candidate) ** exponent.denominator
    return candidate if reached == Fraction(base) ** exponent.numerator else None


def power(base, exponent):
    if not exponent:
        return Decimal(1)
    if not base:
        return None if exponent < 0 else Decimal(0)
    isWhole = Fraction(exponent).denominator == 1
    if base < 0 and not isWhole:
        return None
    # `abs` would round to the 28 digits of the default context.
    size = base.copy_abs()
    product = FINE.multiply(exponent, FINE.ln(size))
    if product.copy_abs() > 20_000:
        return Decimal(0) if product < 0 else None
    guess = FINE.exp(product)
    result = FEEL.plus(exact_power(size, exponent, guess) or guess)
    isOdd = isWhole and Fraction(exponent).numerator % 2 == 1
    return FEEL.minus(result) if base < 0 and isOdd else result


def small(numbers, low, high):
    chance = numbers.random
    length = chance.choice([1, 2, 3, 6, 17, 34])
    exponent = chance.randint(low, high) - length
    sign = chance.choice(["", "-"])
    return Decimal(f"{sign}{chance.randrange(10**length)}E{exponent}")


def exponential_line(numbers):
    chance = numbers.random
    kind = chance.randrange(6)
    if kind == 0:
        number = FEEL.create_decimal(chance.choice([
            "0", "5E-34", "-5E-34", "5E-35", "-5E-35", "1E-6000", "-1E-6000", "14149", "14150",
            "-14150", "-14220", "-14221", "-14222", "1E+6000", "-1E+6000", "15000", "-15000"]))
    elif kind == 1:
        number = Decimal(f"{chance.choice(['', '-'])}{chance.randint(14_100, 14_250)}")
    else:
        number = small(numbers, -36, 4)
    result = Decimal(0) if number < -20_000 else None if number > 20_000 else FEEL.plus(
        FINE.exp(number))
    return ["exp", literal(numbers, number), "", shown(result)]


def logarithm_line(numbers):
    chance = numbers.random
    if chance.randrange(3) == 0:
        # A hair's breadth from one, where digits cancel.
        hair = chance.choice([1, -1]) * chance.randrange(1, 10**chance.randint(1, 20))
        number = FEEL.add(Decimal(1), Decimal(f"{hair}E-{chance.randint(20, 34)}"))
    else:
        number = numbers.number()
    result = None if number <= 0 else FEEL.plus(FINE.ln(number))
    return ["ln", literal(numbers, number), "", shown(result)]


def roots_of_powers(numbers):
    """A base that has an exact root, and a power that takes it."""
    chance = numbers.random
    degree = chance.choice([2, 4, 5, 8, 10, 16, 20, 25, 32, 40])
    root = chance.randrange(2, max(3, int(10 ** (34 / degree))))
    base = Decimal(f"{min(root**degree, 10**34 - 1)}E{degree * chance.randint(-3, 3)}")
    return base, FEEL.divide(Decimal(chance.randint(-3, 9)), Decimal(degree))


def ties_of_powers(numbers):
    """Powers that end near or at a tie of the 35th digit, or just beyond it."""
    chance = numbers.random
    unit = Decimal(f"1E-{chance.choice([16, 17, 18, 33])}")
    base = FEEL.add(Decimal(1), FEEL.multiply(Decimal(chance.choice([1, 5, 15, -5])), unit))
    return base, Decimal(chance.choice(["2", "0.5", "3", "1.5", "-1", "-0.5", "2.5"]))


def power_line(numbers):
    chance = numbers.random
    kind = chance.randrange(8)
    if kind == 0:
        base, exponent = roots_of_powers(numbers)
    elif kind == 1:
        base, exponent = ties_of_powers(numbers)
    elif kind == 2:
        base, exponent = numbers.number(), Decimal(chance.randint(-40, 40))
    elif kind == 3:
        base = Decimal(chance.choice(["10", "2", "5", "0.1", "1E+100", "-10", "1", "-1", "0"]))
        exponent = Decimal(chance.randint(-7000, 7000))
    elif kind == 4:
        # Interest, month by month.
        base = FEEL.add(Decimal(1), FEEL.divide(Decimal(f"0.{chance.randint(1, 99):02d}"), 12))
        exponent = Decimal(chance.randint(-480, 480))
    elif kind == 5:
        base, exponent = numbers.number(), numbers.number()
    else:
        base, exponent = small(numbers, -3, 4), small(numbers, -3, 3)
    result = power(base, exponent)
    return ["pow", literal(numbers, base), literal(numbers, exponent), shown(result)]


def powers_line(numbers):
    lines = [exponential_line, logarithm_line, power_line, power_line]
    return numbers.random.choice(lines)(numbers)


def main():
    seed, count = int(sys.argv[1]), int(sys.argv[2])
    line = powers_line if sys.argv[3:] == ["powers"] else arithmetic_line
    numbers = Numbers(seed)
    for _ in range(count):
        print("\t".join(line(numbers)))


if __name__ == "__main__":
    main()
