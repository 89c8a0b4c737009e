package fr.beffroi.review.base;

import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the calculation reads, kept with its result so that it can be made again.
 *
 * @param programme programme of the call, or fund of the request
 * @param part axis or action; empty where the form has none
 * @param asked of this funder
 * @param callRate highest rate of the call, between 0 and 1
 * @param totalCost of the whole project
 * @param declaredBase eligible expenditure as the applicant counts it, where the form asks for it
 * @param equipment things aided by unit; empty elsewhere
 * @param investment whether the grant is for an investment
 * @param localAuthority whether the owner of the project is a collectivité or a group of them
 * @param unionTwice whether another fund of the Union is asked for the same expense
 * @param declared what the applicant said of State aid; absent where it was not kept
 * @param version number of the sealed version that was read; absent where it was not kept
 */
record BaseInputs(
        String scheme,
        String programme,
        String part,
        Money asked,
        BigDecimal callRate,
        Money totalCost,
        @Nullable Money declaredBase,
        List<PlanLine> lines,
        Resources resources,
        List<Equipment> equipment,
        boolean investment,
        boolean localAuthority,
        boolean unionTwice,
        StateAid stateAid,
        @Nullable StateAid declared,
        @Nullable Integer version) {

    /**
     * Who else pays, in euros.
     *
     * @param otherPublic public persons but this funder and the owner
     * @param otherGrants DETR, DSIL, DPV and DSID but what is asked here
     * @param otherState the State but what is asked here
     * @param own the owner of the project
     */
    record Resources(
            Money otherPublic,
            Money otherGrants,
            Money otherState,
            Money privateShare,
            Money own) {}

    /**
     * @param kind such as {@code RADIO}
     * @param agents who will use it: one unit each at most
     */
    record Equipment(String kind, int quantity, int agents, Money unitCost) {

        int units() {
            return Math.min(quantity, agents);
        }
    }

    /**
     * @param economic whether the aid goes to an economic activity
     * @param local whether its effect is purely local
     * @param regime as the officer decided, or as the applicant says; empty where nothing was said
     * @param received de minimis aid to the single undertaking over three rolling years, in euros
     */
    record StateAid(boolean economic, boolean local, String regime, Money received) {}

    BaseInputs with(List<PlanLine> chosen, StateAid aid) {
        return new BaseInputs(
                scheme,
                programme,
                part,
                asked,
                callRate,
                totalCost,
                declaredBase,
                chosen,
                resources,
                equipment,
                investment,
                localAuthority,
                unionTwice,
                aid,
                declared,
                version);
    }
}
