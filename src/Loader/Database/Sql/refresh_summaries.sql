SELECT refresh_summaries()
