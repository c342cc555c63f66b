"""The project's figures: ratios measured side by side in one run, medians of five rounds."""
