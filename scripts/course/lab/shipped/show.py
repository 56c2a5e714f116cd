"""Tables and bars in plain text: they read the same on a page, in a notebook and in a terminal."""

WIDTH = 30


def table(header, rows):
    """Print rows under their header, numbers to the right."""
    cells = [[str(one) for one in header], *([str(one) for one in row] for row in rows)]
    widths = [max(len(row[at]) for row in cells) for at in range(len(header))]
    right = [all(_is_number(row[at]) for row in cells[1:]) for at in range(len(header))]
    for place, row in enumerate(cells):
        line = "  ".join(
            one.rjust(width) if number else one.ljust(width)
            for one, width, number in zip(row, widths, right, strict=True)
        )
        print(line.rstrip())
        if place == 0:
            print("  ".join("-" * width for width in widths))


def _is_number(text):
    return text.strip("%+-–").replace(".", "", 1).replace(",", "").isdigit()


def bars(title, values, unit="", digits=0):
    """Print one bar for each value; the longest fills the width."""
    print(title)
    longest = max((value for value in values.values()), default=0)
    left = max((len(str(label)) for label in values), default=0)
    for label, value in values.items():
        size = round(WIDTH * value / longest) if longest else 0
        print(f"{label!s:<{left}}  {'█' * size}{'' if size else '▏'} {value:.{digits}f}{unit}")


def percent(chance, digits=0):
    """A chance from 0 to 1 as a text, such as 36%."""
    return f"{100 * chance:.{digits}f}%"
