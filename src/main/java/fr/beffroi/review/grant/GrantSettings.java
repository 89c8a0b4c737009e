package fr.beffroi.review.grant;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which public lists of grants are imported.
 *
 * @param lists where their descriptions are; each names its file, beside it
 */
@ConfigurationProperties("beffroi.grants")
record GrantSettings(@DefaultValue("classpath*:seeds/grants/*.json") String lists) {}
