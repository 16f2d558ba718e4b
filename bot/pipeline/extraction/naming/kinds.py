"""Words that tell what kind of school, hospital or practice a party is: "Università telematica Minerva"."""

from __future__ import annotations

#: What kind of school, hospital or company a body is, between its noun and its name: "Università telematica Minerva".
KINDS = frozenset(
    [
        *(
            "telematica",
            "comprensivo",
            "scientifico",
            "classico",
            "tecnico",
            "professionale",
            "artistico",
            "linguistico",
        ),
        *(
            "ospedaliera",
            "ospedaliero",
            "sanitaria",
            "sanitario",
            "territoriale",
            "provinciale",
            "regionale",
            "comunale",
        ),
        *("superiore", "statale", "universitaria", "universitario", "unica", "locale", "paritaria", "alberghiero"),
        *("ortopedico", "oncologico", "psichiatrico", "geriatrico", "zooprofilattico", "magistrale"),
        *("ospedaliero-universitaria", "socio-sanitaria", "sociosanitaria", "cattolica", "musicale", "agrario"),
        *("dentistico", "odontoiatrico", "legale", "medico", "veterinario", "notarile", "radiologico", "commerciale"),
    ]
)
