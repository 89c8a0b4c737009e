package fr.beffroi.account;

/** What every page forbids the browser, wherever the page is written. */
public final class PagePolicy {

    /** Nothing inline, nothing from elsewhere; images may be data (marks inside style sheets). */
    public static final String CONTENT_SECURITY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    /** For a page that shows a file of ours in a frame. */
    public static final String CONTENT_SECURITY_WITH_FRAME =
            CONTENT_SECURITY + "; frame-src 'self'";

    private PagePolicy() {}
}
