"""Turnover counted by other means than the program's: straight from the messages' XML."""

import csv
import decimal
import pathlib
import xml.etree.ElementTree as ElementTree

NAMESPACE = "{http://www.chinaport.gov.cn/ceb}"
decimal.getcontext().prec = 60


def rates(path: pathlib.Path) -> dict[str, list[tuple[str, decimal.Decimal]]]:
    """Each currency's rates by day, oldest first."""
    found: dict[str, list[tuple[str, decimal.Decimal]]] = {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            day = row["from"].replace("-", "")
            found.setdefault(row["currency"], []).append((day, decimal.Decimal(row["rmbPerUnit"])))
    for series in found.values():
        series.sort()
    return found


def turnover_by_seller(folder: pathlib.Path, series) -> dict[tuple[str, str], int]:
    """Fen per seller's code and month, of a province whose inventories are all without fault."""
    sums: dict[tuple[str, str], int] = {}
    for path in sorted(folder.rglob("*CEB603*.xml")):
        for inventory in ElementTree.parse(path).getroot().iter(f"{NAMESPACE}Inventory"):
            head = inventory.find(f"{NAMESPACE}InventoryHead")
            day = head.findtext(f"{NAMESPACE}ieDate")
            key = (head.findtext(f"{NAMESPACE}ebcCode"), day[:6])
            # One amount for each destination and currency, settled to the fen half up.
            values: dict[tuple[str, str], decimal.Decimal] = {}
            for line in inventory.iter(f"{NAMESPACE}InventoryList"):
                place = (
                    line.findtext(f"{NAMESPACE}country"), line.findtext(f"{NAMESPACE}currency"))
                total = decimal.Decimal(line.findtext(f"{NAMESPACE}totalPrice"))
                values[place] = values.get(place, decimal.Decimal(0)) + total
            for (_, currency), amount in values.items():
                fen = amount * rate(series, currency, day) * 100
                whole = int(fen.quantize(decimal.Decimal(1), decimal.ROUND_HALF_UP))
                sums[key] = sums.get(key, 0) + whole
    return sums


def rate(series, currency: str, day: str) -> decimal.Decimal:
    if currency == "142":
        return decimal.Decimal(1)
    return [value for start, value in series[currency] if start <= day][-1]
