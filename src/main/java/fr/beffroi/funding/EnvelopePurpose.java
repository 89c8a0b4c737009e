package fr.beffroi.funding;

/** What credits are for. */
record EnvelopePurpose(
        String authority, String fund, String programme, int year, String territory) {}
