package fr.beffroi.review.opinion;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import fr.beffroi.account.People;
import fr.beffroi.account.Permissions;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.authority.Authorities;
import fr.beffroi.authority.AuthorityService;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.UnderReview;
import fr.beffroi.review.opinion.Opinion.Given;
import fr.beffroi.review.opinion.OpinionAccess.Reading;
import fr.beffroi.review.opinion.OpinionView.May;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The opinions of a dossier as the person signed in may see them, in a fixed number of queries. */
@Component
class OpinionViews {

    private final OpinionRows opinions;
    private final OpinionAccess access;
    private final ExpertRows experts;
    private final Applications applications;
    private final Authorities authorities;
    private final People people;
    private final Permissions permissions;
    private final OpinionMoments moments;

    OpinionViews(
            OpinionRows opinions,
            OpinionAccess access,
            ExpertRows experts,
            Applications applications,
            Authorities authorities,
            People people,
            Permissions permissions,
            OpinionMoments moments) {
        this.opinions = opinions;
        this.access = access;
        this.experts = experts;
        this.applications = applications;
        this.authorities = authorities;
        this.people = people;
        this.permissions = permissions;
        this.moments = moments;
    }

    /** The views; the reading of confidential ones is written in the journal. */
    List<OpinionView> of(Application application) {
        List<Opinion> visible = access.visible(application);
        var names = names(application, visible);
        List<OpinionView> views =
                visible.stream().map(opinion -> view(application, opinion, names)).toList();
        access.noteReading(application, views.stream().map(OpinionViews::reading).toList());
        return views;
    }

    private static Reading reading(OpinionView view) {
        return new Reading(
                view.opinion(),
                Stream.concat(Stream.ofNullable(view.given()), view.earlier().stream()).toList());
    }

    /** What several views need, read once. */
    private record Names(
            Map<String, String> services,
            Map<UUID, String> experts,
            Map<PersonId, String> people,
            Map<UUID, List<Given>> earlier,
            Map<FundingRequestId, FundingRequestState> states,
            boolean asks) {}

    private Names names(Application application, List<Opinion> visible) {
        return new Names(
                authorities.services().stream()
                        .collect(
                                toMap(s -> s.authority() + ' ' + s.code(), AuthorityService::name)),
                experts.names(application.id()),
                people.names(visible.stream().flatMap(OpinionViews::named).distinct().toList()),
                opinions.earlier(application.id()).stream()
                        .collect(
                                groupingBy(
                                        OpinionRows.Earlier::opinion,
                                        mapping(OpinionRows.Earlier::given, toList()))),
                application.requests().stream()
                        .collect(toMap(FundingRequest::id, FundingRequest::state)),
                permissions.allows(ReviewRights.ASK_OPINION, applications.resource(application)));
    }

    private static Stream<PersonId> named(Opinion opinion) {
        return Stream.of(
                        opinion.given() == null ? null : opinion.given().by(),
                        opinion.withdrawal() == null ? null : opinion.withdrawal().by())
                .filter(Objects::nonNull);
    }

    private OpinionView view(Application application, Opinion opinion, Names names) {
        Given given = opinion.given();
        boolean readable = given != null && access.reads(application, opinion, given);
        return new OpinionView(
                opinion,
                giver(opinion, names),
                readable ? given : null,
                given != null && !readable,
                given == null ? "" : name(given.by(), giver(opinion, names), names),
                opinion.withdrawal() == null ? "" : name(opinion.withdrawal().by(), "", names),
                earlier(application, opinion, readable, names),
                may(application, opinion, names));
    }

    /** Each answer has its own confidentiality: a later one may say less. */
    private List<Given> earlier(
            Application application, Opinion opinion, boolean readable, Names names) {
        return readable
                ? names.earlier().getOrDefault(opinion.id(), List.of()).stream()
                        .filter(before -> access.reads(application, opinion, before))
                        .toList()
                : List.of();
    }

    private static String giver(Opinion opinion, Names names) {
        return opinion.isExpert()
                ? names.experts().getOrDefault(opinion.id(), opinion.service())
                : names.services()
                        .getOrDefault(
                                opinion.authority() + ' ' + opinion.service(), opinion.service());
    }

    private static String name(@Nullable PersonId person, String expert, Names names) {
        return person == null ? expert : names.people().getOrDefault(person, "");
    }

    private May may(Application application, Opinion opinion, Names names) {
        FundingRequestState state =
                names.states().getOrDefault(opinion.request(), FundingRequestState.WITHDRAWN);
        // The examination goes on while the applicant is asked for documents.
        boolean underReview = UnderReview.is(state) || state == FundingRequestState.INCOMPLETE;
        return new May(
                opinion.given() != null && underReview && access.isOwn(application, opinion),
                opinion.state() == Opinion.State.REQUESTED && underReview && names.asks(),
                opinion.isLate(moments.today()),
                state.isFinal());
    }
}
