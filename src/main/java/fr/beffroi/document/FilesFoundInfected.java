package fr.beffroi.document;

import fr.beffroi.kernel.DocumentId;
import java.util.List;

/**
 * Told in the transaction that notes it: the antivirus found something in files that were kept
 * before it had looked at them.
 *
 * @param documents all those with that content
 * @param signature name of what was found
 */
public record FilesFoundInfected(List<DocumentId> documents, String signature) {}
