package fr.beffroi.call;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What a restart does with the files of a call. */
public final class CallSeedAgain {

    private CallSeedAgain() {}

    /** Loads files of that code, which say something else than what is in force. */
    public static void load(ApplicationContext context, String code) {
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(_ ->
                        TestCalls.in(context).publish(code, call -> call.put("title", "Fichier")));
    }
}
