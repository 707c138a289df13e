package org.landfall.platform.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.AnswerMark;
import org.landfall.interview.engine.AnswerMark.Basis;
import org.landfall.interview.engine.AnswerMark.Certainty;
import org.landfall.interview.engine.AnswerMark.Scope;
import org.landfall.interview.engine.ChoiceView;
import org.landfall.interview.engine.Missing;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.engine.Reply;

/**
 * The answers of an invented person: from the profile where the question is known and what it says is offered, else any
 * answer that is offered; now and then none, for the two reasons a person may give.
 */
final class PersonReplies implements Replies {
    private static final List<Function<Draw, @Nullable String>> KNOWN = List.of(
            SetUpReplies::to,
            BackgroundReplies::to,
            WayReplies::to,
            HeardReplies::to,
            DestinationReplies::to,
            ReasonReplies::to,
            PolicyReplies::to,
            HarmReplies::to,
            PresentReplies::to,
            WordReplies::to,
            ClosingReplies::to);
    private static final Set<String> BEFORE_THE_TALK = Set.of("A_setup", "B_consent");
    private static final int DK_PER_THOUSAND = 22;
    private static final int PNS_PER_THOUSAND = 14;

    private final Person person;
    private final Sentences sentences;
    private final AnyReply any;

    PersonReplies(Person person, Sentences sentences) {
        this.person = person;
        this.sentences = sentences;
        this.any = new AnyReply(person, sentences);
    }

    @Override
    public @Nullable Said to(QuestionView question, int attempt) {
        SplittableRandom random =
                new SplittableRandom(person.seed() + 31L * question.path().hashCode() + attempt);
        Missing none = attempt == 0 ? withheld(question, random.nextInt(1000)) : null;
        if (none != null) {
            return new Said(new Reply.Without(none), mark(question));
        }
        String text = attempt == 0 ? prepared(question, random) : null;
        if (text == null) {
            text = any.to(question, attempt, random);
        }
        return text == null || text.isEmpty() ? null : new Said(Reply.of(text), mark(question));
    }

    @Override
    public int entries(String roster) {
        return roster.equals("attempt") ? person.choice().offices().size() : 1 + (int) (person.seed() & 1);
    }

    private static @Nullable Missing withheld(QuestionView question, int drawn) {
        if (question.offersDk() && drawn < DK_PER_THOUSAND) {
            return Missing.DK;
        }
        return question.offersPns() && drawn >= 1000 - PNS_PER_THOUSAND ? Missing.PNS : null;
    }

    private @Nullable String prepared(QuestionView question, SplittableRandom random) {
        Draw draw = new Draw(person, sentences, question, Spot.of(question.path()), random);
        for (Function<Draw, @Nullable String> module : KNOWN) {
            String text = module.apply(draw);
            if (text != null) {
                return offered(question, text);
            }
        }
        return null;
    }

    /** Only what is offered, in the order it is offered; null when nothing of it is. */
    private static @Nullable String offered(QuestionView question, String text) {
        return switch (question.type()) {
            case SELECT_ONE, SELECT_MULTIPLE -> {
                Set<String> wanted = Set.copyOf(Arrays.asList(text.split(" ")));
                String codes = question.choices().stream()
                        .map(ChoiceView::code)
                        .filter(wanted::contains)
                        .collect(Collectors.joining(" "));
                yield codes.isEmpty() ? null : codes;
            }
            default -> text;
        };
    }

    /** Whose life it is: informants speak about others, and who speaks for somebody else has been told. */
    private @Nullable AnswerMark mark(QuestionView question) {
        if (BEFORE_THE_TALK.contains(question.moduleName()) || question.name().equals("ki_role")) {
            return null;
        }
        return switch (person.setting().role()) {
            case "ki" -> new AnswerMark(Scope.COMMUNITY, Basis.HEARD, Certainty.CERTAIN, null);
            case "proxy" -> new AnswerMark(Scope.SELF, Basis.HEARD, Certainty.LIKELY, null);
            default -> null;
        };
    }
}
