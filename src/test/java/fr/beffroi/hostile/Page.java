package fr.beffroi.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.Visits.Answer;
import org.springframework.web.util.HtmlUtils;

/** What a person reads on a page that came back. */
record Page(String html, String text) {

    static Page of(Answer answer) {
        String body = answer.body();
        int start = body.indexOf("<main");
        int end = body.indexOf("</main>");
        assertThat(start).as(answer.toString()).isNotNegative();
        String main = body.substring(start, end);
        return new Page(main, HtmlUtils.htmlUnescape(main));
    }

    /** Says something in words, not keys, and lets nothing that was typed act. */
    Page isSound() {
        assertThat(html).doesNotContain("<script", "<img src=x", "??", "onerror=\"");
        return this;
    }

    Page keeps(String typed) {
        assertThat(text).contains(typed);
        return this;
    }

    Page says(String... sentences) {
        assertThat(text).contains(sentences);
        return this;
    }

    /** Names the field in the summary, with a link to it. */
    Page blames(String field) {
        assertThat(html).contains("href=\"#" + field + '"', "id=\"" + field + '"');
        return this;
    }
}
