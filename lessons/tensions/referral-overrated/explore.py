"""Hires in a thousand, rung by rung, with the reported case as a range."""

from course.picture import bars, number, picture, slider, text

PARAMETERS = [
    slider("hires", "Hires among the referred strangers", 1, 40, 1, value=7),
    slider("people", "Strangers who were referred", 200, 3000, 100, value=1000),
]


def explore(solution, hires, people):
    """Strangers per thousand, beside cold forms and ordinary referrals."""
    low, high = solution.per_thousand(hires, hires + 1, people)
    cold, ordinary = solution.per_thousand(1, 1, 200)[0], solution.per_thousand(1, 1, 25)[0]
    if low > (cold + ordinary) / 2:
        near = "nearer to ordinary referrals than to cold forms"
    elif low < cold:
        near = "below cold forms"
    else:
        near = "nearer to cold forms than to ordinary referrals"
    said = f"{hires} hires from {people:,} strangers are {low:.3g} in a thousand: {near}. One more makes it {high:.3g}."
    return picture(
        f"{said} Cold forms bring {cold:g}, ordinary referrals {ordinary:g}.",
        number(f"{low:.3g}", "hires per thousand referred strangers"),
        bars(
            "Hires per thousand people",
            {
                "Cold forms (reported)": cold,
                "Strangers who were referred": low,
                "Ordinary referrals (reported)": ordinary,
            },
        ),
        text(
            f"{said} It is one case, told in a newspaper, with rough counts. Move both, and see how much hangs on them."
        ),
    )
