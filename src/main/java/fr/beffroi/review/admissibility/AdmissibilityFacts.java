package fr.beffroi.review.admissibility;

import fr.beffroi.application.Applications;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.organisation.RegisterState;
import fr.beffroi.process.ProcessBean;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives the drawn table of admissibility its inputs, one by one; the dossier is read once in a
 * transaction.
 */
@ProcessBean("admissibilityFacts")
class AdmissibilityFacts {

    private final Applications applications;
    private final AdmissibilityReader reader;

    AdmissibilityFacts(Applications applications, AdmissibilityReader reader) {
        this.applications = applications;
        this.reader = reader;
    }

    boolean receivedInTime(String applicationId) {
        return of(applicationId).receivedInTime();
    }

    boolean afterOpening(String applicationId) {
        return of(applicationId).afterOpening();
    }

    /** {@code FOUND}, {@code CLOSED}… */
    String register(String applicationId) {
        RegisterState state = of(applicationId).register();
        return state.name();
    }

    String nature(String applicationId) {
        return of(applicationId).nature();
    }

    String commitment(String applicationId) {
        return of(applicationId).commitment();
    }

    boolean renewal(String applicationId) {
        return of(applicationId).renewal();
    }

    boolean reportGiven(String applicationId) {
        return of(applicationId).reportGiven();
    }

    String part(String applicationId) {
        return of(applicationId).part();
    }

    double cost(String applicationId) {
        return number(applicationId, AdmissibilityInputs::cost);
    }

    boolean begunBefore(String applicationId) {
        return of(applicationId).begunBefore();
    }

    boolean over(String applicationId) {
        return of(applicationId).over();
    }

    double rateAsked(String applicationId) {
        return number(applicationId, AdmissibilityInputs::rateAsked);
    }

    double maxRate(String applicationId) {
        return number(applicationId, AdmissibilityInputs::maxRate);
    }

    int faults(String applicationId) {
        return of(applicationId).faults();
    }

    private double number(String applicationId, Function<AdmissibilityInputs, BigDecimal> input) {
        return input.apply(of(applicationId)).doubleValue();
    }

    private AdmissibilityInputs of(String applicationId) {
        return inputsOfTransaction()
                .computeIfAbsent(
                        applicationId, id -> reader.read(applications.get(ApplicationId.of(id))));
    }

    @SuppressWarnings("unchecked")
    private Map<String, AdmissibilityInputs> inputsOfTransaction() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new HashMap<>();
        }
        Object kept = TransactionSynchronizationManager.getResource(this);
        if (kept != null) {
            return (Map<String, AdmissibilityInputs>) kept;
        }
        Map<String, AdmissibilityInputs> inputs = new HashMap<>();
        TransactionSynchronizationManager.bindResource(this, inputs);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        TransactionSynchronizationManager.unbindResourceIfPossible(
                                AdmissibilityFacts.this);
                    }
                });
        return inputs;
    }
}
