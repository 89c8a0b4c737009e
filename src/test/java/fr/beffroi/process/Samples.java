package fr.beffroi.process;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/** What the domain gives to the drawn processes. */
final class Samples {

    private Samples() {}

    static Map<String, Object> application(String id) {
        return Map.ofEntries(
                Map.entry("applicationId", id),
                Map.entry("callId", UUID.randomUUID()),
                Map.entry("scheme", "FIPD"),
                Map.entry("programme", "D"),
                Map.entry("authority", "PREF-62"),
                Map.entry("department", "62"),
                Map.entry("ruleSet", "FIPD-2027-62.r2"),
                Map.entry("grantNature", "PROJECT"),
                Map.entry("submittedOn", "2026-12-01"));
    }

    static Map<String, Object> fundingRequest(String id) {
        return Map.ofEntries(
                Map.entry("fundingRequestId", id),
                Map.entry("applicationId", UUID.randomUUID()),
                Map.entry("callId", UUID.randomUUID()),
                Map.entry("scheme", "FIPD"),
                Map.entry("programme", "D"),
                Map.entry("authority", "PREF-62"),
                Map.entry("department", "62"),
                Map.entry("ruleSet", "FIPD-2027-62.r2"),
                Map.entry("amountAsked", new BigDecimal("18000.50")));
    }
}
