package fr.beffroi.call;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The files of one call. */
record CallFolder(
        CallFile call, JsonNode schema, JsonNode layout, Map<String, BudgetChart> charts) {}
